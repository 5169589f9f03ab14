using System.Net.Sockets;

using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp;

/// <summary>Turns what went wrong inside into the one exception that leaves this folder.</summary>
internal static class RtspFailures
{
    internal static bool IsExpected(Exception error) =>
        error is SocketException or RtspProtocolException or ObjectDisposedException or MediaSourceException or OperationCanceledException;

    /// <summary>Something broke while the session was opened.</summary>
    internal static MediaSourceException WhileOpening(RtspOptions options, Exception error) => error switch
    {
        OperationCanceledException => Unanswered(options, options.SetupTimeout, error),
        _ => Common(options, error),
    };

    /// <summary>The camera says nothing, or not enough, while the session is opened.</summary>
    internal static MediaSourceException Unanswered(RtspOptions options, TimeSpan limit, Exception error) => new(
        SourceFailure.SetupTimeout, $"{options.DisplayUri}: the camera accepted the connection but did not answer within {Seconds(limit)} s; restart it if this stays so", error);

    /// <summary>Something broke while the camera was playing.</summary>
    internal static MediaSourceException WhilePlaying(RtspOptions options, Exception error) => Common(options, error);

    /// <summary>No whole picture came in time; of the packets those since the last one count.</summary>
    internal static MediaSourceException Silent(RtspOptions options, long packets, bool isSound, string? formatError)
    {
        var what = packets == 0 ? "no media came"
            : formatError is not null ? $"packets came, but the parameter sets are unusable ({formatError})"
            : isSound ? "packets came, but no whole sound frame" : "packets came, but no whole picture";
        var mend = packets == 0 && options.Transport == RtspTransport.Udp
            ? "if this stays so, a firewall may drop the datagrams: use transport tcp"
            : "check the camera's encoder and the network";
        return new MediaSourceException(SourceFailure.MediaTimeout, $"{options.DisplayUri}: {what} for {Seconds(options.MediaTimeout)} s; {mend}");
    }

    /// <summary>The session ended after this program stood still: whatever it died of, the camera had nobody to talk to.</summary>
    internal static MediaSourceException StoodStill(RtspOptions options, TimeSpan standstill, Exception error) => new(
        SourceFailure.StoodStill,
        $"{options.DisplayUri}: the recorder stood still for {Seconds(standstill)} s, and the connection did not outlast it; look whether the machine was paused or overloaded",
        error);

    internal static MediaSourceException Closed(RtspOptions options) =>
        new(SourceFailure.ConnectionLost, $"{options.DisplayUri}: the camera closed the connection; look whether it restarted or another client displaced this one");

    private static MediaSourceException Common(RtspOptions options, Exception error) => error switch
    {
        MediaSourceException known => known,
        RtspProtocolException => new MediaSourceException(
            SourceFailure.BadProtocol, $"{options.DisplayUri}: {error.Message}; check that this address is a camera's RTSP port, and the camera's firmware", error),
        SocketException socket => new MediaSourceException(
            SourceFailure.ConnectionLost, $"{options.DisplayUri}: the connection broke ({socket.SocketErrorCode}); check the camera's power and network", error),
        _ => new MediaSourceException(SourceFailure.ConnectionLost, $"{options.DisplayUri}: the connection ended", error),
    };

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.#");
}

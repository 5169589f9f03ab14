using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.FFmpeg;
using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Overlay.Sight;
using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.CameraLabel;

/// <summary>Opens a camera's stream to look whether it draws its label, and closes it again.</summary>
/// <param name="sockets">Refuses hosts that nobody named.</param>
/// <param name="clock">Wall time, by which the clock in the picture is judged.</param>
/// <param name="time">Measures how long.</param>
/// <param name="font">Opens our face.</param>
/// <param name="logger">Where libav's lines go.</param>
internal sealed class OsdLook(OutboundSockets sockets, IClock clock, TimeProvider time, Func<LabelFont> font, ILogger logger)
{
    /// <summary>Two stretches between key frames of a camera that is set up badly.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    /// <summary>A way to look at any stream of one camera.</summary>
    /// <param name="login">The account; null without one.</param>
    internal LabelLooker For(OnvifLogin? login) => async (stream, lines, cancellation) =>
    {
        var options = new RtspOptions { Uri = stream, User = login?.User, Password = login?.Password, WantAudio = false };
        var looks = new OsdLooks();
        while (true)
        {
            if (looks.Take(await LookAsync(options, lines, cancellation)) is { } report)
            {
                return report;
            }
        }
    };

    private async Task<LabelReport> LookAsync(RtspOptions stream, IReadOnlyList<OsdLine> lines, CancellationToken cancellation)
    {
        using var end = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
        try
        {
            await using var source = await RtspSource.OpenAsync(stream, sockets, clock, time, logger, either.Token);
            return await OsdProof.LookAsync(source, lines, font(), logger, either.Token)
                ?? throw new MediaSourceException(SourceFailure.ConnectionLost, "the stream ended before two key frames came that can be looked at");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new MediaSourceException(SourceFailure.MediaTimeout, $"no two key frames came within {Longest.TotalSeconds:0} s; shorten the camera's GOP");
        }
        catch (LibavException error)
        {
            throw new MediaSourceException(SourceFailure.UnsupportedMedia, $"the camera's pictures cannot be decoded: {error.Message}", error);
        }
    }
}

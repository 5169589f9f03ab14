using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Recorder.Locating;

namespace Supervision.Recorder.Cameras;

/// <summary>Opens a camera's stream: finds out where it is, then connects, both within what <see cref="Patience"/> allows. For one attempt at a time.</summary>
internal sealed class StreamOpener(
    RtspOptions options, IStreamPlace place, CameraStatus status, OutboundSockets sockets, IClock clock, TimeProvider time, ILogger logger, ReceivePace pace)
{
    private readonly Patience _patience = new();

    /// <summary>Opens it; the caller owns the source.</summary>
    /// <exception cref="MediaSourceException">It cannot be opened.</exception>
    public async Task<IMediaSource> OpenAsync(CancellationToken stopping)
    {
        var (limit, begun) = (_patience.Next(), time.GetTimestamp());
        var stream = await place.WhereAsync(limit, stopping);
        var left = limit - time.GetElapsedTime(begun);
        var source = await RtspSource.OpenAsync(
            options with { Uri = stream, AnswerTimeout = left > limit / 2 ? left : limit / 2 }, sockets, clock, time, logger, stopping, pace);
        _patience.Opened(time.GetElapsedTime(begun));
        status.SetSource(StreamText.ToShow(stream));
        return source;
    }
}

using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Recorder.Onvif;

namespace Supervision.Recorder.Probe;

/// <summary>Looks at a stream for a while and measures what it really is. Safe for use from several threads.</summary>
/// <param name="sockets">Refuses hosts that nobody named.</param>
/// <param name="clock">Wall time.</param>
/// <param name="time">Measures how long.</param>
/// <param name="logger">Takes notes; never secrets.</param>
internal sealed class StreamProbe(OutboundSockets sockets, IClock clock, TimeProvider time, ILogger logger)
{
    /// <summary>Five stretches between key frames at the hall's standard.</summary>
    internal static readonly TimeSpan UsualLength = TimeSpan.FromSeconds(10);

    /// <summary>A way to look at any stream of one camera.</summary>
    /// <param name="login">The account; null without one.</param>
    /// <param name="length">How long.</param>
    internal StreamMeasurer For(OnvifLogin? login, TimeSpan length) => (stream, cancellation) => stream.Scheme == "rtsp"
        ? MeasureAsync(new RtspOptions { Uri = stream, User = login?.User, Password = login?.Password }, length, cancellation)
        : throw new MediaSourceException(SourceFailure.UnsupportedMedia, $"{stream.Authority}: the stream's address begins with {stream.Scheme}://; only rtsp:// can be recorded");

    /// <summary>Opens a stream, measures it and closes it.</summary>
    /// <param name="stream">Which one, and how.</param>
    /// <param name="length">From the moment that it plays.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="MediaSourceException">It cannot be opened: says where and why.</exception>
    internal async Task<StreamMeasure> MeasureAsync(RtspOptions stream, TimeSpan length, CancellationToken cancellation)
    {
        await using var source = await RtspSource.OpenAsync(stream, sockets, clock, time, logger, cancellation);
        return (await MeasureAsync(source, length, cancellation)) with { IsSoundAlone = source.IsSoundAlone };
    }

    /// <summary>Measures an open stream. Afterwards the source can only be disposed, which is the caller's.</summary>
    /// <param name="source">The stream.</param>
    /// <param name="length">From now on.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<StreamMeasure> MeasureAsync(IMediaSource source, TimeSpan length, CancellationToken cancellation)
    {
        using var meter = new StreamMeter(logger);
        using var end = new CancellationTokenSource(length, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
        var began = time.GetTimestamp();
        string? interruption = null;
        try
        {
            while (await source.ReadAsync(either.Token) is { } unit)
            {
                using (unit)
                {
                    meter.Take(unit);
                }
            }

            interruption = "the camera ended the stream";
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
        }
        catch (MediaSourceException error)
        {
            interruption = error.Message;
        }

        return new(
            time.GetElapsedTime(began), meter.Picture, meter.Sound(source.Audio), source.Statistics, source.CameraClock?.Offset, interruption);
    }
}

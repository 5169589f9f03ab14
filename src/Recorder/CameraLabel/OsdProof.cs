using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Overlay.Sight;
using Supervision.Recorder.Guard;

namespace Supervision.Recorder.CameraLabel;

/// <summary>Looks once, in a stream that is open, whether a camera draws what it was told.</summary>
internal static class OsdProof
{
    // Many cameras open with older pictures, in which the time would seem behind.
    private static readonly Duration Opening = Duration.FromSeconds(2);

    /// <summary>Reads until there are two key frames to judge by.</summary>
    /// <param name="source">The stream; stays the caller's.</param>
    /// <param name="lines">What the camera was told.</param>
    /// <param name="font">Our face.</param>
    /// <param name="logger">Where libav's lines go.</param>
    /// <param name="cancellation">Ends a stream that sends no key frames.</param>
    /// <returns>What they showed; null where the stream ended before, or they cannot be decoded.</returns>
    /// <exception cref="MediaSourceException">The stream broke.</exception>
    /// <exception cref="LabelException">Our face lacks a character.</exception>
    /// <exception cref="Media.FFmpeg.LibavException">libav cannot decode such a stream.</exception>
    internal static async Task<LabelReport?> LookAsync(IMediaSource source, IReadOnlyList<OsdLine> lines, LabelFont font, ILogger logger, CancellationToken cancellation)
    {
        var sight = new LabelSight([.. lines.Select(line => line.Expected)], font);
        Instant? opened = null;
        Instant? begun = null;
        AccessUnit? first = null;
        try
        {
            while (await source.ReadAsync(cancellation) is { } unit)
            {
                opened ??= unit.Arrival;
                begun = unit.IsVideo ? Instant.Min(begun ?? Instant.MaxValue, unit.Arrival - Played(unit)) : begun;
                if (first is not null && unit is { IsVideo: true, IsKeyFrame: true } && unit.Arrival - first.Arrival >= OsdSample.Apart)
                {
                    using (unit)
                    {
                        // By the picture that came soonest: on a busy machine others are read late.
                        return Look(sight, (first, begun!.Value + Played(first)), (unit, begun.Value + Played(unit)), logger);
                    }
                }

                if (first is null && unit is { IsVideo: true, IsKeyFrame: true } && unit.Arrival - opened >= Opening)
                {
                    first = unit;
                    continue;
                }

                unit.Dispose();
            }

            return null;
        }
        finally
        {
            first?.Dispose();
        }
    }

    /// <summary>Judges two key frames of one stream, each with the moment when it was taken; they stay the caller's.</summary>
    internal static LabelReport? Look(LabelSight sight, (AccessUnit Unit, Instant Taken) first, (AccessUnit Unit, Instant Taken) second, ILogger logger)
    {
        using var decoder = new DecodedSide((VideoFormat)first.Unit.Format, logger);
        decoder.Send(first.Unit);
        decoder.Send(second.Unit);
        decoder.SendEnd();
        return decoder is { Next: { } one, Second: { } other } ? sight.Look(one, first.Taken, other, second.Taken) : null;
    }

    private static Duration Played(AccessUnit unit) => Duration.FromNanoseconds(unit.Timestamp * (1_000_000_000d / VideoFormat.VideoClockRate));
}

using NodaTime;

using Supervision.Recorder.Cli.Json;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>Joins segments with the samples of the clocks by time: the file itself does not carry them.</summary>
internal static class SegmentClocks
{
    /// <summary>A sample farther from a segment's start says nothing of it: of older ones there is one an hour.</summary>
    private static readonly Duration Reach = Duration.FromHours(1);

    /// <summary>Segments, each with what is known of the clocks at its start.</summary>
    internal static IReadOnlyList<TimedSegment> Join(CatalogReader catalog, string? camera, Instant? from, Instant? to)
    {
        var segments = catalog.Segments(camera, from, to);
        if (segments.Count == 0)
        {
            return [];
        }

        var (first, last) = (segments.Min(segment => segment.Start) - Reach, segments.Max(segment => segment.Start) + Reach);
        var thinned = catalog.Thinned(camera, first, last).Select(stretch => stretch.Run).ToHashSet(StringComparer.Ordinal);
        var host = catalog.HostClocks(first, last);
        var cameras = catalog.ClockOffsets(camera, first, last).GroupBy(offset => offset.Camera).ToDictionary(group => group.Key, group => group.ToList());
        return [.. segments.Select(segment => new TimedSegment(segment, At(segment.Start, cameras.GetValueOrDefault(segment.Camera, []), host), thinned.Contains(segment.Run)))];
    }

    private static SegmentClockJson? At(Instant start, IReadOnlyList<ClockOffset> camera, IReadOnlyList<HostClock> host)
    {
        var offset = Nearest(camera, sample => sample.Measured, start);
        var own = Nearest(host, sample => sample.Measured, start);
        return offset is null && own is null ? null : SegmentClockJson.Of(offset, own);
    }

    /// <summary>The sample nearest to a moment; null where none is within reach.</summary>
    private static T? Nearest<T>(IReadOnlyList<T> sorted, Func<T, Instant> when, Instant moment)
        where T : class
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = when(sorted[middle]) < moment ? (middle + 1, high) : (low, middle);
        }

        return new[] { low - 1, low }.Where(index => index >= 0 && index < sorted.Count).Select(index => sorted[index])
            .Where(sample => Distance(sample) <= Reach).MinBy(Distance);

        Duration Distance(T sample) => Duration.Max(when(sample) - moment, moment - when(sample));
    }
}

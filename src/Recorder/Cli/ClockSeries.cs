using NodaTime;

using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli;

/// <summary>The samples of clocks in a range of time.</summary>
/// <param name="Host">The host's own, by time.</param>
/// <param name="Cameras">Those of cameras: each has one sample at least, by time.</param>
internal sealed record ClockSeries(IReadOnlyList<HostClock> Host, IReadOnlyList<IGrouping<string, ClockOffset>> Cameras)
{
    internal static readonly ClockSeries Empty = new([], []);

    internal static ClockSeries Of(CatalogReader catalog, string? camera, Instant? from, Instant? to) => new(
        catalog.HostClocks(from, to),
        [.. catalog.ClockOffsets(camera, from, to).GroupBy(offset => offset.Camera)]);

    /// <summary>The sample that is the farthest off.</summary>
    internal static ClockOffset Worst(IEnumerable<ClockOffset> samples) => samples.MaxBy(sample => Duration.Max(sample.Offset, -sample.Offset))!;

    /// <summary>The sample without synchronisation if there is one, with the greatest estimated error.</summary>
    internal static HostClock Worst(IEnumerable<HostClock> samples) =>
        samples.MaxBy(sample => (!sample.State.IsSynchronised, sample.State.EstimatedError))!;
}

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Json;

/// <summary>The clocks at a segment's start in <c>segments --json</c>: the nearest samples within an hour. What is not known is null.</summary>
internal sealed record SegmentClockJson(
    double? OffsetSeconds,
    string? Measured,
    string? Source,
    bool? HostSynchronised,
    double? HostEstimatedErrorSeconds,
    double? HostMaximumErrorSeconds,
    string? HostMeasured)
{
    internal static SegmentClockJson Of(ClockOffset? camera, HostClock? host) => new(
        camera is null ? null : Math.Round(camera.Offset.TotalSeconds, 6),
        camera is null ? null : UtcTime.Format(camera.Measured),
        camera?.Source,
        host?.State.IsSynchronised,
        host is null ? null : Math.Round(host.State.EstimatedError.TotalSeconds, 9),
        host is null ? null : Math.Round(host.State.MaximumError.TotalSeconds, 9),
        host is null ? null : UtcTime.Format(host.Measured));
}

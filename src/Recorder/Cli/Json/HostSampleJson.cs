using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One sample of the host's clock in <c>clock --json</c>.</summary>
internal sealed record HostSampleJson(
    string Measured, bool Synchronised, double OffsetSeconds, double EstimatedErrorSeconds, double MaximumErrorSeconds, int TaiSeconds)
{
    internal static HostSampleJson Of(HostClock sample) => new(
        UtcTime.Format(sample.Measured),
        sample.State.IsSynchronised,
        Math.Round(sample.State.Offset.TotalSeconds, 9),
        Math.Round(sample.State.EstimatedError.TotalSeconds, 9),
        Math.Round(sample.State.MaximumError.TotalSeconds, 9),
        sample.State.TaiSeconds);
}

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
        sample.State.Offset.TotalSeconds,
        sample.State.EstimatedError.TotalSeconds,
        sample.State.MaximumError.TotalSeconds,
        sample.State.TaiSeconds);
}

using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Json;

/// <summary>The host's clock in <c>clock --json</c>.</summary>
internal sealed record HostClockJson(int Samples, int Unsynchronised, HostSampleJson Latest, HostSampleJson Worst)
{
    internal static HostClockJson Of(IReadOnlyList<HostClock> samples) => new(
        samples.Count,
        samples.Count(sample => !sample.State.IsSynchronised),
        HostSampleJson.Of(samples[^1]),
        HostSampleJson.Of(ClockSeries.Worst(samples)));
}

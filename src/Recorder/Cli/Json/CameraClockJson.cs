using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A camera's clock in <c>clock --json</c>.</summary>
internal sealed record CameraClockJson(string Camera, int Samples, CameraSampleJson Latest, CameraSampleJson Worst, IReadOnlyList<ClockSourceJson> Sources)
{
    internal static CameraClockJson Of(IGrouping<string, ClockOffset> samples) => new(
        samples.Key, samples.Count(), CameraSampleJson.Of(samples.Last()), CameraSampleJson.Of(ClockSeries.Worst(samples)), ClockSourceJson.Of(samples));
}

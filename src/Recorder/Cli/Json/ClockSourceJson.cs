using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Cli.Json;

/// <summary>The samples of a camera's clock by one way of measuring.</summary>
internal sealed record ClockSourceJson(string Source, int Samples, CameraSampleJson Latest, CameraSampleJson Worst)
{
    /// <summary>One item a way, by its name.</summary>
    internal static IReadOnlyList<ClockSourceJson> Of(IEnumerable<ClockOffset> samples) =>
    [
        .. samples.GroupBy(sample => sample.Source).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
            new ClockSourceJson(group.Key, group.Count(), CameraSampleJson.Of(group.Last()), CameraSampleJson.Of(ClockSeries.Worst(group)))),
    ];
}

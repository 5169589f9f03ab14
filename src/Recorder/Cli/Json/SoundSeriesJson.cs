using Supervision.Domain;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One sound in <c>sound --json</c>.</summary>
internal sealed record SoundSeriesJson(string Source, string Kind, IReadOnlyList<SoundMinuteJson> Minutes)
{
    internal static SoundSeriesJson Of(IGrouping<SoundSource, SoundMinute> minutes) =>
        new(minutes.Key.Id, KindOf(minutes.Key), [.. minutes.Select(SoundMinuteJson.Of)]);

    internal static string KindOf(SoundSource source) => source.IsPickup ? "pickup" : "camera";
}

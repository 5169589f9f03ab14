namespace Supervision.Recorder.Cli.Json;

/// <summary>What <c>sound --json</c> writes. A contract, like <see cref="SegmentJson"/>.</summary>
internal sealed record SoundJson(string Format, IReadOnlyList<SoundSeriesJson> Sounds, IReadOnlyList<SoundEventJson> Events, IReadOnlyList<SoundStateJson> States)
{
    internal static SoundJson Of(SoundSeries series) => new(
        "supervision-sound/1",
        [.. series.Sounds.Select(SoundSeriesJson.Of)],
        [.. series.Events.Select(SoundEventJson.Of)],
        [.. series.States.Select(SoundStateJson.Of)]);
}

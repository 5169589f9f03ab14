using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Json;

/// <summary>The sound of a measured stream. Part of <see cref="StreamMeasureJson"/>.</summary>
internal sealed record SoundMeasureJson(string Codec, int SampleRate, int Channels, long Units, double? MeanDbfs, double? PeakDbfs)
{
    internal static SoundMeasureJson Of(SoundMeasure sound) => new(
        sound.Codec.ToString().ToLowerInvariant(),
        sound.SampleRate,
        sound.Channels,
        sound.Units,
        sound.Level is { } level ? Math.Round(level.Mean, 1) : null,
        sound.Level is { } loud ? Math.Round(loud.Peak, 1) : null);
}

using Supervision.Recorder.Probe;

namespace Supervision.Recorder.Cli.Json;

/// <summary>What was measured of a stream. A contract; rounded, because no figure is better than that.</summary>
internal sealed record StreamMeasureJson(
    double Seconds, PictureMeasureJson? Picture, SoundMeasureJson? Sound, long Packets, long LostPackets, long ReorderedPackets, double JitterMs, double? ClockOffsetSeconds, string? Interruption)
{
    internal static StreamMeasureJson Of(StreamMeasure measure) => new(
        Math.Round(measure.Length.TotalSeconds, 1),
        measure.Picture is { } picture ? PictureMeasureJson.Of(picture) : null,
        measure.Sound is { } sound ? SoundMeasureJson.Of(sound) : null,
        measure.Received.Packets,
        measure.Received.LostPackets,
        measure.Received.ReorderedPackets,
        Math.Round(measure.Received.Jitter.TotalMilliseconds, 2),
        measure.ClockOffset is { } offset ? Math.Round(offset.TotalSeconds, 3) + 0.0 : null,
        measure.Interruption);
}

using Supervision.Domain;
using Supervision.Recorder.Sound;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A minute in <c>sound --json</c>.</summary>
internal sealed record SoundMinuteJson(
    string Start,
    double HeardSeconds,
    double SilentSeconds,
    double Clipped,
    double PeakDb,
    double RmsDb,
    double LoudnessLufs,
    double HumDb,
    double BetweenDb,
    IReadOnlyList<string> Faults)
{
    internal static SoundMinuteJson Of(SoundMinute minute) => new(
        UtcTime.Format(minute.Start),
        minute.HeardSeconds,
        minute.SilentSeconds,
        minute.Clipped,
        minute.PeakDb,
        minute.RmsDb,
        minute.LoudnessLufs,
        minute.HumDb,
        minute.BetweenDb,
        [.. SoundRule.Judge(minute).Select(fault => fault.Name())]);
}

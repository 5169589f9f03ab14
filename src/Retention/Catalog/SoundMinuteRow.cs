using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <summary>A row of <c>sound_minutes</c> as SQLite has it.</summary>
internal sealed class SoundMinuteRow
{
    internal const string Columns = """
        source Source, pickup Pickup, start_ns StartNs, heard_s HeardS, silent_s SilentS, clipped Clipped, peak_db PeakDb, rms_db RmsDb, loudness_lufs LoudnessLufs,
            hum_db HumDb, between_db BetweenDb
        """;

    public string Source { get; init; } = string.Empty;

    public bool Pickup { get; init; }

    public long StartNs { get; init; }

    public double HeardS { get; init; }

    public double SilentS { get; init; }

    public double Clipped { get; init; }

    public double PeakDb { get; init; }

    public double RmsDb { get; init; }

    public double LoudnessLufs { get; init; }

    public double HumDb { get; init; }

    public double BetweenDb { get; init; }

    internal SoundMinute ToMinute() => new(
        new SoundSource(Source, Pickup), UtcTime.FromNanoseconds(StartNs), HeardS, SilentS, Clipped, PeakDb, RmsDb, LoudnessLufs, HumDb, BetweenDb);
}

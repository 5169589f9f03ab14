namespace Supervision.Media.Codecs;

/// <summary>What was measured of a tenth of a second of sound. Levels in dB of full scale, at least <see cref="Floor"/>.</summary>
/// <param name="Seconds">Its length.</param>
/// <param name="PeakDb">The largest sample.</param>
/// <param name="RmsDb">The effective value.</param>
/// <param name="Loudness">Momentary loudness by EBU R 128 (the last 0.4 s) in LUFS.</param>
/// <param name="IsSilent">True where for at least a second nothing above -60 dB was there.</param>
public readonly record struct SoundBlock(double Seconds, double PeakDb, double RmsDb, double Loudness, bool IsSilent)
{
    /// <summary>The level that stands for nothing at all.</summary>
    public const double Floor = -120;
}

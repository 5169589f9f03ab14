using NodaTime;

namespace Supervision.Domain;

/// <summary>A minute of a sound. Levels in dB of full scale; -120 stands for nothing at all.</summary>
/// <param name="Source">Whose sound.</param>
/// <param name="Start">UTC at which the minute begins.</param>
/// <param name="HeardSeconds">How much sound came.</param>
/// <param name="SilentSeconds">Of it, nothing above -60 dB.</param>
/// <param name="Clipped">The share of it that reaches full scale, counted in tenths of a second; 0 to 1.</param>
/// <param name="PeakDb">The largest sample.</param>
/// <param name="RmsDb">The effective value.</param>
/// <param name="LoudnessLufs">Momentary loudness by EBU R 128 that a twentieth of the minute exceeds: how loud speech is where there is any.</param>
/// <param name="HumDb">Level at 50 Hz and its harmonics that four fifths of the minute exceed.</param>
/// <param name="BetweenDb">The same half-way between the harmonics: hum stands out of it, noise does not.</param>
public sealed record SoundMinute(
    SoundSource Source,
    Instant Start,
    double HeardSeconds,
    double SilentSeconds,
    double Clipped,
    double PeakDb,
    double RmsDb,
    double LoudnessLufs,
    double HumDb,
    double BetweenDb);

using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>The levels of a sound in one minute. Levels in dB of full scale; -120 stands for nothing at all.</summary>
/// <param name="Source">Id of the pickup, or of the camera whose own sound it is.</param>
/// <param name="Pickup">Which of the two.</param>
/// <param name="Start">UTC at which the minute begins.</param>
/// <param name="HeardSeconds">How much sound came.</param>
/// <param name="SilentSeconds">Of it, nothing above -60 dB.</param>
/// <param name="Clipped">The share of it that reaches full scale, 0 to 1.</param>
/// <param name="PeakDb">The largest sample.</param>
/// <param name="RmsDb">The effective value.</param>
/// <param name="LoudnessLufs">Momentary loudness by EBU R 128 that a twentieth of the minute exceeds.</param>
/// <param name="HumDb">Level at 50 Hz and its harmonics that four fifths of the minute exceed.</param>
/// <param name="BetweenDb">The same half-way between the harmonics.</param>
public sealed record SoundMeasured(
    string Source,
    bool Pickup,
    Instant Start,
    double HeardSeconds,
    double SilentSeconds,
    double Clipped,
    double PeakDb,
    double RmsDb,
    double LoudnessLufs,
    double HumDb,
    double BetweenDb) : JournalRecord;

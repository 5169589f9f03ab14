namespace Supervision.Retention.Verification;

/// <summary>A camera's timeline in numbers.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Segments">Number of segments.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Seconds">Their length in time.</param>
/// <param name="Gaps">Number of closed and open gaps of its pictures.</param>
/// <param name="GapSeconds">Length of the closed gaps.</param>
/// <param name="From">Begin of the first segment or gap, UTC, ISO 8601; null where there is neither.</param>
/// <param name="To">End of the last segment or closed gap.</param>
/// <param name="SoundGaps">Number of gaps in the sound of pickups, which say nothing of pictures.</param>
/// <param name="SoundGapSeconds">Length of the closed ones.</param>
/// <param name="ThinnedSeconds">What of <paramref name="Seconds"/> is there in key frames only, because the disk was full.</param>
public sealed record CameraSummary(
    string Camera, long Segments, long Bytes, double Seconds, long Gaps, double GapSeconds, string? From, string? To, long SoundGaps = 0, double SoundGapSeconds = 0, double ThinnedSeconds = 0);

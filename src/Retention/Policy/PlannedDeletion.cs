using NodaTime;

namespace Supervision.Retention.Policy;

/// <summary>Segments of a camera that go in one stroke: all that the catalogue has of these numbers. They are of one day, and of the day before where they reach over midnight.</summary>
/// <param name="Term">Why: the rule of the camera, counted.</param>
/// <param name="Day">The day in Beijing on which they end; it is older than the ceiling.</param>
/// <param name="FirstSequence">Inclusive.</param>
/// <param name="LastSequence">Inclusive.</param>
/// <param name="Start">UTC of the earliest picture (inclusive).</param>
/// <param name="End">UTC at which the latest picture ends (exclusive).</param>
/// <param name="Segments">How many.</param>
/// <param name="Bytes">In all.</param>
public sealed record PlannedDeletion(CameraTerm Term, LocalDate Day, long FirstSequence, long LastSequence, Instant Start, Instant End, int Segments, long Bytes);

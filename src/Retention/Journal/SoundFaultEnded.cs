using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>What was wrong with a sound is over, or the hall closed. The end of a recorder ends it as well.</summary>
/// <param name="Source">Id of the pickup, or of the camera whose own sound it is.</param>
/// <param name="Pickup">Which of the two.</param>
/// <param name="Fault">What was wrong.</param>
/// <param name="End">UTC.</param>
public sealed record SoundFaultEnded(string Source, bool Pickup, SoundFault Fault, Instant End) : JournalRecord;

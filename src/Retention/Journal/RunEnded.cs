using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>A run is over.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="End">UTC at which its last stored picture ends.</param>
/// <param name="Reason">One line for an inspector.</param>
public sealed record RunEnded(string Run, Instant End, string Reason) : JournalRecord;

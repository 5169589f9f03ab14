using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>The recorder's wall clock was set. Explains pictures of two segments at the same UTC time after a step back.</summary>
/// <param name="Before">What it showed before the step.</param>
/// <param name="After">What it showed after it.</param>
public sealed record ClockStepped(Instant Before, Instant After) : JournalRecord;

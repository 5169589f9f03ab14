using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>The configuration asks for a camera at other times than before. Noted when it changes: a camera of which nothing is noted is asked for at all 24 hours.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="From">UTC since which it holds: not before the moment up to which the camera's record was explained already, so that a clock that is set back explains nothing older.</param>
/// <param name="Schedule">The stored form of <see cref="Domain.RecordingSchedule"/>.</param>
public sealed record ScheduleSet(string Camera, Instant From, string Schedule) : JournalRecord;

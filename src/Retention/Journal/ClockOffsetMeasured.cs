using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>How far a clock is off the recorder's.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Measured">When, on the recorder's clock.</param>
/// <param name="OffsetNanoseconds">That clock minus the recorder's, in nanoseconds.</param>
/// <param name="Source">How it was measured, for example <c>rtcp</c>.</param>
public sealed record ClockOffsetMeasured(string Camera, Instant Measured, long OffsetNanoseconds, string Source) : JournalRecord;

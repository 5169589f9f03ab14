using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>What the kernel said of the recorder's own clock.</summary>
/// <param name="Measured">When, on that clock.</param>
/// <param name="Synchronised">A time daemon disciplines it.</param>
/// <param name="OffsetNanoseconds">What the kernel was still to work off.</param>
/// <param name="EstimatedErrorNanoseconds">The daemon's estimate.</param>
/// <param name="MaximumErrorNanoseconds">The clock was off by no more, as far as the daemon knew.</param>
/// <param name="TaiSeconds">TAI minus UTC; 0 where nobody told the kernel.</param>
public sealed record HostClockSampled(
    Instant Measured, bool Synchronised, long OffsetNanoseconds, long EstimatedErrorNanoseconds, long MaximumErrorNanoseconds, int TaiSeconds) : JournalRecord;

using NodaTime;

using Supervision.Retention.Sweeping;

namespace Supervision.Recorder.Keeping;

/// <summary>The sweeps of this program so far.</summary>
/// <param name="Last">UTC at which the last one that worked ended; null before.</param>
/// <param name="Segments">Segments deleted by all.</param>
/// <param name="Result">What the last one did.</param>
/// <param name="Message">Why the newest try failed; empty where it did not.</param>
internal sealed record SweepReport(Instant? Last, long Segments, SweepResult Result, string Message);

using NodaTime;

using Supervision.Recorder.Keeping;

namespace Supervision.Recorder.Health;

/// <summary>The sweeps in <c>/health</c>.</summary>
/// <param name="Last">UTC of the last one that worked; null before.</param>
/// <param name="DeletedSegments">Segments deleted since the program's start.</param>
/// <param name="HeldSegments">Segments past their ceiling that are held, as the last one found.</param>
/// <param name="DoubtfulSegments">Segments whose time cannot be believed, and which stay for that.</param>
/// <param name="Message">Why the newest try failed; empty where it did not.</param>
internal sealed record SweepHealth(Instant? Last, long DeletedSegments, long HeldSegments, long DoubtfulSegments, string Message)
{
    /// <summary>Null before the first try.</summary>
    internal static SweepHealth? Of(SweepReport? report) => report is null or { Last: null, Message: "" }
        ? null
        : new SweepHealth(report.Last, report.Segments, report.Result.Held, report.Result.Doubtful, report.Message);
}

using Supervision.Retention.Journal;

namespace Supervision.Retention.Verification;

/// <summary>What a rebuild found.</summary>
/// <param name="Segments">Rows made from files.</param>
/// <param name="Records">Journal records read.</param>
/// <param name="Unreadable">Files that say nothing usable about themselves: path and reason. They stay where they are.</param>
/// <param name="Changed">Files that are not what was recorded, by the journal or by the file after them. Their rows say what was recorded.</param>
public sealed record RebuildResult(
    long Segments, long Records, IReadOnlyList<(string Path, string Reason)> Unreadable, IReadOnlyList<SegmentChanged> Changed);

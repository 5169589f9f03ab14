using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Backup;

/// <summary>
/// Which copies a backup gives up: those that are past its own ceiling, past the floor of their camera's rule, and held by nothing. Pure.
/// </summary>
public static class CeilingPlan
{
    /// <summary>The copies to be deleted, in the order in which they came.</summary>
    /// <param name="copies">What the backup has.</param>
    /// <param name="keep">How long it keeps them.</param>
    /// <param name="rules">What is demanded of cameras; one that is not there has the usual rule.</param>
    /// <param name="holds">All holds.</param>
    /// <param name="calendar">Counts working days.</param>
    /// <param name="asOf">The day in Beijing on which it is asked.</param>
    public static IEnumerable<CopyName> Overdue(
        IEnumerable<CopyName> copies, RetentionTerm keep, IReadOnlyList<RetentionRule> rules, IReadOnlyList<Hold> holds, WorkingDayCalendar calendar, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(keep);
        var ceiling = keep.Ceiling(calendar, asOf);
        var floors = rules.ToDictionary(rule => rule.Camera, rule => LocalDate.Min(ceiling, rule.Term.Floor(calendar, asOf).Oldest));
        var usual = LocalDate.Min(ceiling, RetentionTerm.Default.Floor(calendar, asOf).Oldest);
        var active = holds.Where(hold => hold.IsActive(asOf)).ToList();
        return copies.Where(copy =>
            LastDay(copy) < floors.GetValueOrDefault(copy.Camera, usual)
            && !active.Exists(hold => hold.Covers(copy.Camera, copy.Start, copy.Start + SegmentRow.Longest)));
    }

    // The name does not tell the end: the longest that a segment may be is taken.
    private static LocalDate LastDay(CopyName copy) => UtcTime.BeijingDate(copy.Start + SegmentRow.Longest);
}

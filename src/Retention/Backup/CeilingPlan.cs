using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;
using Supervision.Retention.Policy;

namespace Supervision.Retention.Backup;

/// <summary>
/// Which copies a backup gives up: those that are past its own ceiling, past the floor of their camera's rule, held by nothing, and of a time that is witnessed. Pure.
/// </summary>
public sealed class CeilingPlan
{
    private readonly Dictionary<string, LocalDate> _floors;
    private readonly LocalDate _usual;
    private readonly List<Hold> _holds;
    private readonly Instant? _witnessedFrom;

    /// <param name="keep">How long the backup keeps copies.</param>
    /// <param name="rules">What is demanded of cameras; one that is not there has the usual rule.</param>
    /// <param name="holds">All holds.</param>
    /// <param name="calendar">Counts working days.</param>
    /// <param name="asOf">The day in Beijing on which it is asked.</param>
    /// <param name="witnessedFrom">Older copies stay, for nobody knows whether so many days passed; null where the clock is believed.</param>
    public CeilingPlan(
        RetentionTerm keep, IReadOnlyList<RetentionRule> rules, IReadOnlyList<Hold> holds, WorkingDayCalendar calendar, LocalDate asOf, LocalDate? witnessedFrom = null)
    {
        ArgumentNullException.ThrowIfNull(keep);
        var ceiling = keep.Ceiling(calendar, asOf);
        _floors = rules.ToDictionary(rule => rule.Camera, rule => LocalDate.Min(ceiling, rule.Term.Floor(calendar, asOf).Oldest));
        _usual = LocalDate.Min(ceiling, RetentionTerm.Default.Floor(calendar, asOf).Oldest);
        _holds = [.. holds.Where(hold => hold.IsActive(asOf))];
        _witnessedFrom = witnessedFrom is { } day ? day.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant() : null;
    }

    /// <summary>True for a copy that goes, and that is not made.</summary>
    public bool IsOverdue(CopyName copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        return !(copy.Start < _witnessedFrom) && copy.Start < Since(copy.Camera) && !_holds.Exists(hold => hold.Covers(copy.Camera, copy.Start, copy.Start + SegmentRow.Longest));
    }

    /// <summary>
    /// UTC from which on everything of a camera stays; null where all of it stays. The name of a copy does not tell its end: the longest that a segment may be is taken.
    /// </summary>
    public Instant? Since(string camera)
    {
        var ceiling = _floors.GetValueOrDefault(camera, _usual).AtMidnight().WithOffset(UtcTime.Beijing).ToInstant() - SegmentRow.Longest;
        return _witnessedFrom >= ceiling ? null : ceiling;
    }

    /// <summary>
    /// The plan of a backup for a day, from what the record says; null where it keeps everything. A clock that cannot be right, and a calendar that nobody imported, give up nothing:
    /// the recordings themselves would not be deleted by them either.
    /// </summary>
    internal static CeilingPlan? Of(CatalogReader catalog, RetentionTerm? keep, WorkingDayCalendar calendar, LocalDate asOf)
    {
        var signs = new SignsOfLife(catalog);
        if (keep is null || signs.Doubt(asOf) is not null || ImportedCalendar.Doubt(catalog, calendar) is not null)
        {
            return null;
        }

        LocalDate? witnessed = signs.IsSynchronised(asOf) ? null : BeijingDay.Date(SilenceRule.WitnessedFrom(signs.Days(), BeijingDay.Of(asOf), keep.MarginDays));
        return new CeilingPlan(keep, catalog.Rules(), catalog.Holds(), calendar, asOf, witnessed);
    }
}

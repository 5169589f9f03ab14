using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Policy;

/// <summary>
/// Whether a calendar is what this program brings and what was imported: a file that somebody put into the data directory by hand could move the floor of days that are over.
/// </summary>
internal static class ImportedCalendar
{
    /// <summary>What must not be counted by; null where all is as the record says.</summary>
    internal static string? Doubt(CatalogReader catalog, WorkingDayCalendar calendar)
    {
        var own = BuiltInCalendar.Instance.Years.ToDictionary(year => year.Year, Version);
        var imported = catalog.ImportedYears();
        var foreign = calendar.Years.Where(year => Version(year) is var version && version != own.GetValueOrDefault(year.Year) && version != imported.GetValueOrDefault(year.Year)).ToList();
        return foreign is [var first, ..] ? $"the calendar of {first.Year} is not one that was imported: import it again by `supervision calendar import`, or remove its file" : null;
    }

    private static string Version(CalendarYear year) => CalendarVersion.Of([year]);
}

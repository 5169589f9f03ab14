using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Recorder.Keeping;

/// <summary>What was imported before there was a record is noted by the first recorder. Later nobody takes up a calendar that was not imported.</summary>
internal static class CalendarNotes
{
    /// <summary>Notes the years that the program does not bring like that, in a record that begins.</summary>
    internal static async Task NoteAsync(RecordStore store, WorkingDayCalendar calendar)
    {
        if (!IsNew(store))
        {
            return;
        }

        var own = BuiltInCalendar.Instance.Years.Select(year => CalendarVersion.Of([year])).ToHashSet(StringComparer.Ordinal);
        foreach (var year in calendar.Years.Where(year => !own.Contains(CalendarVersion.Of([year]))))
        {
            var content = CalendarVersion.Of([year]);
            await store.Catalog.NoteAsync(new CalendarImported(year.Year, CalendarVersion.Of(BuiltInCalendar.Instance), CalendarVersion.Of(calendar), content, By: null, Ground: null));
        }
    }

    private static bool IsNew(RecordStore store)
    {
        using var catalog = CatalogReader.Open(store.Data);
        return catalog.Sessions().Count <= 1 && catalog.CameraIds().Count == 0;
    }
}

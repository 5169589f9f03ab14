using NodaTime;

using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Disks;

/// <summary>
/// What was recorded, by day, for forecasts that are made each hour: older days are read once a day, and when something was deleted; the newest two each time, by an index. So a forecast
/// costs what was recorded since yesterday, and not what is kept. For one thread.
/// </summary>
internal sealed class RecordedDayBook
{
    private (LocalDate AsOf, long Mark) _of;
    private IReadOnlyList<RecordedDay> _older = [];

    /// <summary>All days of which something is there, by camera and day.</summary>
    public IReadOnlyList<RecordedDay> Read(CatalogReader catalog, LocalDate asOf)
    {
        var (recent, now) = (asOf.PlusDays(-1), (asOf, catalog.DeletionMark));
        if (_of == now)
        {
            return [.. _older.Concat(catalog.RecordedDays(recent)).OrderBy(day => day.Camera, StringComparer.Ordinal).ThenBy(day => day.Day)];
        }

        var all = catalog.RecordedDays();
        (_of, _older) = (now, [.. all.Where(day => day.Day < recent)]);
        return all;
    }
}

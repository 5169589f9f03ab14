using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Disks;

/// <summary>Whether disks hold what must be kept on them, at the worst time of the year.</summary>
internal static class CapacityCheck
{
    /// <summary>The disks that do not, a line each.</summary>
    /// <param name="site">The configuration.</param>
    /// <param name="data">The data directory.</param>
    /// <param name="catalog">What was measured; null where nothing was recorded yet.</param>
    /// <param name="calendar">Counts the days.</param>
    /// <param name="asOf">Today in Beijing.</param>
    /// <exception cref="ArchiveException">A camera's folder leads where no volume is.</exception>
    /// <exception cref="CatalogException">The catalogue cannot be read.</exception>
    public static IReadOnlyList<Message> Short(SiteConfiguration site, DataDirectory data, CatalogReader? catalog, WorkingDayCalendar calendar, LocalDate asOf)
    {
        var ledger = DiskLedger.Read(site, data, catalog, calendar, asOf);
        return [.. ledger.Volumes.Select(volume => ledger.Need(volume, calendar)).OfType<CapacityNeed>().Where(need => !need.Fits).Select(Line)];
    }

    internal static Message Line(CapacityNeed need) => DiskTexts.TooSmall.With(
        need.Volume, need.Cameras, Gigabytes(need.DailyBytes), need.Days, Gigabytes(need.NeededBytes), Gigabytes(Math.Max(0, need.CapacityBytes)));

    private static string Gigabytes(long bytes) => (bytes / 1e9).ToString("N1");
}

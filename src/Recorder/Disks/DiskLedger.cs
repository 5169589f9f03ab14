using NodaTime;

using Supervision.Domain;
using Supervision.Media.Posix;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Disks;

/// <summary>What disks hold and what cameras write on them, as the catalogue and the configuration know it: what forecasts and the check of capacity are made of.</summary>
internal sealed class DiskLedger
{
    private readonly Dictionary<string, ForecastCamera> _cameras;
    private readonly ILookup<string, string> _places;
    private readonly long _reserve;

    private DiskLedger(IReadOnlyList<HallVolume> volumes, Dictionary<string, ForecastCamera> cameras, ILookup<string, string> places, long reserve) =>
        (Volumes, _cameras, _places, _reserve) = (volumes, cameras, places, reserve);

    /// <summary>The disks.</summary>
    public IReadOnlyList<HallVolume> Volumes { get; }

    /// <summary>All cameras, those that are recorded no more too, by id.</summary>
    public IReadOnlyList<ForecastCamera> Cameras => [.. _cameras.Values.OrderBy(camera => camera.Camera, StringComparer.Ordinal)];

    /// <summary>Reads it.</summary>
    /// <param name="site">The configuration; null takes the cameras that were recorded.</param>
    /// <param name="data">The data directory.</param>
    /// <param name="catalog">Null where nothing was recorded yet.</param>
    /// <param name="calendar">Tells working days.</param>
    /// <param name="asOf">Today in Beijing.</param>
    /// <param name="known">What was read before; null where nothing was.</param>
    /// <exception cref="ArchiveException">A camera's folder leads where no volume is.</exception>
    /// <exception cref="CatalogException">The catalogue cannot be read.</exception>
    public static DiskLedger Read(SiteConfiguration? site, DataDirectory data, CatalogReader? catalog, WorkingDayCalendar calendar, LocalDate asOf, RecordedDayBook? known = null)
    {
        var days = (catalog is null ? [] : (known ?? new RecordedDayBook()).Read(catalog, asOf)).ToLookup(day => day.Camera, StringComparer.Ordinal);
        var rules = (catalog?.Rules() ?? []).ToDictionary(rule => rule.Camera, rule => rule.Term, StringComparer.Ordinal);
        var schedules = (catalog?.Schedules() ?? []).GroupBy(schedule => schedule.Camera, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Schedule, StringComparer.Ordinal);
        RecordingSchedule Schedule(string id) => site?.Cameras.FirstOrDefault(camera => camera.Id == id)?.Schedule ?? schedules.GetValueOrDefault(id, RecordingSchedule.Always);
        var book = VolumeBook.Load(data);
        var recorded = days.Select(group => group.Key).ToList();
        var volumes = site is null ? HallVolumes.Of(data, book, recorded) : HallVolumes.Of(site, data, book);
        var cameras = recorded.Union(site?.Cameras.Select(camera => camera.Id) ?? []).ToDictionary(
            id => id,
            id => new ForecastCamera(
                id,
                site?.Cameras.FirstOrDefault(camera => camera.Id == id) is { } configured ? SiteConfiguration.RuleOf(configured).Term : rules.GetValueOrDefault(id, RetentionTerm.Default),
                ScheduledLoad.Of(Load(site, id, MeasuredLoad.Of(days[id], calendar, asOf)), Schedule(id), calendar),
                days[id].ToDictionary(day => day.Day, day => day.Bytes)));
        var places = cameras.Keys.ToLookup(id => volumes.FirstOrDefault(volume => volume.Cameras.Contains(id))?.Id ?? book.Of(id)?.Id ?? Volume.Main, StringComparer.Ordinal);
        return new DiskLedger(volumes, cameras, places, FullDiskPlan.Begins((site?.Storage ?? new StorageConfiguration()).MinFree));
    }

    /// <summary>A disk for a forecast; null where it is not there.</summary>
    public ForecastVolume? Disk(HallVolume volume) =>
        Space(volume) is { } space ? new ForecastVolume(volume.Id, space.FreeBytes, _reserve, [.. CamerasOn(volume)]) : null;

    /// <summary>What must fit on a disk and what does; null where it is not there.</summary>
    public CapacityNeed? Need(HallVolume volume, WorkingDayCalendar calendar) => Disk(volume) is { } disk
        ? CapacityNeed.Of(
            volume.Id,
            disk.FreeBytes - disk.ReserveBytes + disk.Cameras.Sum(camera => camera.Stored.Values.Sum()),
            [.. disk.Cameras.Where(camera => camera.Load.Most > 0).Select(camera => (camera.Term, camera.Load))],
            calendar)
        : null;

    /// <summary>The cameras whose recordings lie, or will lie, on a disk.</summary>
    public IEnumerable<ForecastCamera> CamerasOn(HallVolume volume) => _places[volume.Id].Select(id => _cameras[id]);

    /// <summary>The space of a disk; null where it is not there.</summary>
    internal static DiskSpace? Space(HallVolume volume)
    {
        try
        {
            return volume.Ask();
        }
        catch (Exception gone) when (gone is PosixException or ArchiveException)
        {
            // Health tells it, with the reason.
            return null;
        }
    }

    // A camera that the configuration does not name writes nothing any more; one that it names will write, whether it did lately or not.
    private static DailyLoad Load(SiteConfiguration? site, string camera, DailyLoad? measured)
    {
        if (site is null)
        {
            return measured ?? DailyLoad.None;
        }

        return site.Cameras.FirstOrDefault(other => other.Id == camera) is not { } configured ? DailyLoad.None
            : measured is { Most: > 0 } ? measured : ConfiguredLoad.Of(site, configured);
    }
}

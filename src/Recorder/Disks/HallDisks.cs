using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Disks.Smart;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Disks;

/// <summary>The disks of a hall while it is recorded: how full they are, how long they will do, how they are.</summary>
internal sealed class HallDisks
{
    private readonly FullDiskWatch _full;
    private readonly ForecastWatch _forecasts;
    private readonly SmartWatch _smart;

    /// <param name="volumes">The disks, that of the data directory first.</param>
    /// <param name="priorities">Priority of each camera of the configuration.</param>
    /// <param name="storage">What the configuration says of disks.</param>
    /// <param name="forecast">Makes the forecasts as of a day.</param>
    /// <param name="clock">Tells today.</param>
    /// <param name="time">For intervals.</param>
    /// <param name="loggers">For alarms.</param>
    internal HallDisks(
        IReadOnlyList<HallVolume> volumes,
        IReadOnlyDictionary<string, int> priorities,
        StorageConfiguration storage,
        Func<LocalDate, IReadOnlyList<(string Volume, VolumeForecast? Forecast)>> forecast,
        IClock clock,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        (Volumes, Storage) = (volumes, storage);
        var logger = loggers.CreateLogger("disks");
        _full = new FullDiskWatch(volumes, priorities, storage, Gate, time, logger);
        _forecasts = new ForecastWatch(forecast, Board, storage.ForecastDays, clock, time, logger);
        _smart = new SmartWatch(volumes, new SmartDevices().Of, new Smartctl(Smartctl.Usual, time), Board, time, logger);
    }

    /// <summary>The disks, that of the data directory first.</summary>
    public IReadOnlyList<HallVolume> Volumes { get; }

    /// <summary>What the configuration says of them.</summary>
    public StorageConfiguration Storage { get; }

    /// <summary>What is known of them.</summary>
    public DiskBoard Board { get; } = new();

    /// <summary>Tells which cameras stand back.</summary>
    public FullDiskGate Gate { get; } = new();

    /// <summary>What the recorder was let do although disks are too small; null where nothing had to be.</summary>
    public string? Overridden { get; set; }

    /// <summary>Cameras of a disk that stand back now.</summary>
    public IReadOnlyList<string> StandingBack(string volume) => _full.StandingBack(volume);

    /// <summary>Cameras of a disk of which key frames only are recorded now.</summary>
    public IReadOnlyList<string> Thinned(string volume) => _full.Thinned(volume);

    /// <summary>Watches until cancelled.</summary>
    public Task RunAsync(CancellationToken stopping) => Task.WhenAll(_full.RunAsync(stopping), _forecasts.RunAsync(stopping), _smart.RunAsync(stopping));

    /// <summary>The disks of a configuration.</summary>
    /// <param name="site">The configuration.</param>
    /// <param name="data">The data directory.</param>
    /// <param name="book">Its volumes, as they are marked.</param>
    /// <param name="calendar">The calendar of the moment: one may be imported meanwhile.</param>
    /// <param name="clock">Tells today.</param>
    /// <param name="time">For intervals.</param>
    /// <param name="loggers">For alarms.</param>
    public static HallDisks Of(SiteConfiguration site, DataDirectory data, VolumeBook book, Func<WorkingDayCalendar> calendar, IClock clock, TimeProvider time, ILoggerFactory loggers)
    {
        var known = new RecordedDayBook();
        return new(
            HallVolumes.Of(site, data, book),
            site.Cameras.ToDictionary(camera => camera.Id, camera => camera.Priority),
            site.Storage,
            asOf => Forecast(site, data, calendar(), asOf, known),
            clock,
            time,
            loggers);
    }

    private static IReadOnlyList<(string Volume, VolumeForecast? Forecast)> Forecast(SiteConfiguration site, DataDirectory data, WorkingDayCalendar calendar, LocalDate asOf, RecordedDayBook known)
    {
        using var catalog = CatalogReader.Open(data);
        var ledger = DiskLedger.Read(site, data, catalog, calendar, asOf, known);
        var forecast = new DiskForecast(calendar, catalog.Holds());
        return [.. ledger.Volumes.Select(volume => (volume.Id, ledger.Disk(volume) is { } disk ? forecast.Of(disk, asOf) : null))];
    }
}

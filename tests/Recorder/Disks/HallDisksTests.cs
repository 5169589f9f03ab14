using System.Text.Json;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Media.Posix;
using Supervision.Recorder.Clocks;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Disks;
using Supervision.Recorder.Disks.Smart;
using Supervision.Recorder.Health;
using Supervision.Retention.Archive;
using Supervision.Retention.Policy;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Recorder.Disks;

/// <summary>Disks while a hall is recorded: who stands back, what is foretold, what health and metrics say.</summary>
public sealed class HallDisksTests
{
    private const long Gb = 1_000_000_000;

    private static readonly LocalDate Today = new(2026, 11, 20);

    private readonly ManualTime _time = new();
    private readonly MemoryLogger _log = new();
    private readonly DiskBoard _board = new();
    private readonly FullDiskGate _gate = new();
    private StorageConfiguration _storage = new() { MinFree = 8 * Gb, WhenFull = WhenFull.Priority };
    private long _free = 9 * Gb;
    private string? _gone;

    [Fact]
    public async Task Cameras_stand_back_by_priority_while_the_disk_is_full_and_come_back()
    {
        var watch = Watch();
        using var stopping = new CancellationTokenSource();
        var running = watch.RunAsync(stopping.Token);
        Assert.All(["a", "b", "c"], camera => Assert.Null(_gate.Reason(camera)));

        await AfterAsync(3 * Gb, () => _gate.Reason("b") is not null);
        Assert.Equal("volume main is full, 3.00 GB are left, and storage.when_full is priority: not recorded; free space on this disk or enlarge it", _gate.Reason("b"));
        Assert.Null(_gate.Reason("a"));
        Assert.Equal(["b"], watch.StandingBack("main"));

        await AfterAsync(Gb / 2, () => _gate.Reason("a") is not null);
        Assert.StartsWith("volume main is full, 3.00 GB", _gate.Reason("b"), StringComparison.Ordinal);
        Assert.Null(_gate.Reason("c"));

        _gone = "not mounted";
        _time.Advance(Duration.FromSeconds(60));
        Assert.NotNull(_gate.Reason("a"));
        _gone = null;
        await AfterAsync(5 * Gb, () => _gate.Reason("a") is null);
        Assert.NotNull(_gate.Reason("b"));
        await AfterAsync(9 * Gb, () => _gate.Reason("b") is null);
        await stopping.CancelAsync();
        await running;
        Assert.Equal(["1801 volume main: 3.00 GB free; 1 of 2 cameras stand back: b ", "1801 volume main: 0.50 GB free; 2 of 2 cameras stand back: b, a "], _log.Lines.Take(2));
        Assert.Equal("1801 volume main: 9.00 GB free; 0 of 2 cameras stand back:  ", _log.Lines.Last(line => line.StartsWith("1801", StringComparison.Ordinal)));
    }

    [Fact]
    public void By_thin_cameras_record_key_frames_then_nothing_and_come_back_the_same_way()
    {
        _storage = _storage with { WhenFull = WhenFull.Thin };
        var watch = Watch();
        Assert.Equal((null, null, 0), After(4 * Gb));
        var thin = "volume main is full, 3.90 GB are left, and storage.when_full is thin: key frames only; free space on this disk or enlarge it";
        Assert.Equal((null, thin, 2), After(3_900_000_000));
        Assert.Null(_gate.Thinning("c"));
        Assert.Equal((null, thin, 2), After(Gb));
        Assert.Equal(("volume main is full, 0.90 GB are left, and storage.when_full is thin: not recorded; free space on this disk or enlarge it", thin, 0), After(900_000_000));
        Assert.Equal(["a", "b"], watch.StandingBack("main"));
        Assert.Equal((null, thin, 2), After(2_100_000_000));
        Assert.Equal((null, thin, 2), After(8 * Gb));
        Assert.Equal((null, null, 0), After(8_100_000_000));
        Assert.Equal(
            [
                "1803 volume main: 3.90 GB free; of 2 cameras 2 record key frames only, 0 stand back ",
                "1803 volume main: 0.90 GB free; of 2 cameras 0 record key frames only, 2 stand back ",
                "1803 volume main: 2.10 GB free; of 2 cameras 2 record key frames only, 0 stand back ",
                "1803 volume main: 8.10 GB free; of 2 cameras 0 record key frames only, 0 stand back ",
            ],
            _log.Lines);

        (string?, string?, int) After(long free)
        {
            _free = free;
            watch.Look();
            return (_gate.Reason("b"), _gate.Thinning("b"), watch.Thinned("main").Count);
        }
    }

    [Fact]
    public async Task The_alarm_comes_weeks_ahead_is_told_once_and_ends()
    {
        LocalDate? day = Today.PlusDays(30);
        var watch = new ForecastWatch(asOf => [("main", Forecast(asOf, day))], _board, alarmDays: 21, _time, _time, _log);
        using var stopping = new CancellationTokenSource();
        var running = watch.RunAsync(stopping.Token);
        Assert.Null(_board.Forecast("main"));
        await HourAsync(Duration.FromMinutes(1), () => _board.Forecast("main") is not null);
        Assert.Empty(_log.Lines);

        day = Today.PlusDays(20);
        await HourAsync(Duration.FromHours(1), () => _board.Forecast("main")!.FullOn == day);
        await HourAsync(Duration.FromHours(30), () => _board.Forecast("main")!.AsOf == Today.PlusDays(1));
        day = null;
        await HourAsync(Duration.FromHours(1), () => _board.Forecast("main")!.FullOn is null);
        await stopping.CancelAsync();
        await running;
        Assert.Equal(
            [
                "1811 ALARM volume main: with today's load the floor will be broken on 2026-12-10: 7.0 GB are missing; enlarge the disk, or let cameras write less ",
                "1812 volume main: the floor will be kept, alarm over ",
            ],
            _log.Lines.Where(line => !line.StartsWith("1814", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_forecast_that_cannot_be_made_is_told_and_the_watch_goes_on()
    {
        new ForecastWatch(_ => throw new IOException("catalog.db cannot be used"), _board, 21, _time, _time, _log).Look();
        Assert.Equal(["1813 the forecast of the disks could not be made: catalog.db cannot be used "], _log.Lines);
    }

    [Fact]
    public void Health_shows_each_disk()
    {
        var disks = Disks();
        disks.Board.Set("main", Forecast(Today, Today.PlusDays(20)));
        disks.Board.Set("main", new SmartState([new SmartReport { Device = "/dev/sda", Model = "M", Serial = "S", Passed = false, Pending = 2 }], ""));
        disks.Board.Set("disk2", new SmartState([], "smartctl is not installed (package smartmontools)"));
        _gone = "volume disk2: the disk is not mounted at /mnt/disk2; mount it there";
        var report = Health(disks).Report();

        Assert.False(report.Ok);
        Assert.Equal(
            """[{"volume":"main","path":"/data","cameras":["a","b"],"freeBytes":9000000000,"totalBytes":10000000000,"alarm":false,"message":"","standingBack":[],"thinned":[]"""
            + ""","forecast":{"asOf":"2026-11-20","fullOn":"2026-12-10","daysLeft":20,"missingBytes":7000000000,"daysThatFit":12,"daysNeeded":45,"alarm":true}"""
            + ""","smart":{"alarm":true,"message":"","devices":[{"device":"/dev/sda","model":"M","serial":"S","passed":false,"reallocated":null,"pending":2,"uncorrectable":null,"temperature":null,"percentageUsed":null,"mediaErrors":null,"alarm":true,"message":"/dev/sda: it expects to fail, 2 sectors cannot be read; replace the disk in time, and see that a backup exists"}]}},"""
            + """{"volume":"disk2","path":"/mnt/disk2","cameras":["c"],"freeBytes":0,"totalBytes":0,"alarm":true,"message":"volume disk2: the disk is not mounted at /mnt/disk2; mount it there","standingBack":[],"thinned":[],"forecast":null"""
            + ""","smart":{"alarm":false,"message":"smartctl is not installed (package smartmontools)","devices":[]}}]""",
            JsonSerializer.Serialize(report.Volumes, JsonSerializerOptions.Web));
    }

    [Fact]
    public void Metrics_have_a_sample_a_disk()
    {
        var disks = Disks();
        disks.Overridden = "too small (overridden by somebody: a test)";
        disks.Board.Set("main", Forecast(Today, Today.PlusDays(20)));
        var lines = MetricsText.Write(Health(disks), _time.GetCurrentInstant()).Split('\n').Where(line => line.StartsWith("supervision_volume", StringComparison.Ordinal) || line.StartsWith("supervision_over", StringComparison.Ordinal));

        Assert.Equal(
            [
                "supervision_volume_free_bytes{volume=\"main\"} 9000000000", "supervision_volume_free_bytes{volume=\"disk2\"} 9000000000",
                "supervision_volume_alarm{volume=\"main\"} 0", "supervision_volume_alarm{volume=\"disk2\"} 0",
                "supervision_volume_cameras_standing_back{volume=\"main\"} 0", "supervision_volume_cameras_standing_back{volume=\"disk2\"} 0",
                "supervision_volume_cameras_thinned{volume=\"main\"} 0", "supervision_volume_cameras_thinned{volume=\"disk2\"} 0",
                "supervision_volume_floor_broken_in_days{volume=\"main\"} 20", "supervision_volume_floor_broken_in_days{volume=\"disk2\"} NaN",
                "supervision_volume_missing_bytes{volume=\"main\"} 7000000000", "supervision_volume_missing_bytes{volume=\"disk2\"} NaN",
                "supervision_volume_days_that_fit{volume=\"main\"} 12", "supervision_volume_days_that_fit{volume=\"disk2\"} NaN",
                "supervision_volume_forecast_alarm{volume=\"main\"} 1", "supervision_volume_forecast_alarm{volume=\"disk2\"} 0",
                "supervision_volume_smart_alarm{volume=\"main\"} NaN", "supervision_volume_smart_alarm{volume=\"disk2\"} NaN",
                "supervision_overridden 1",
            ],
            lines);
        var readme = File.ReadAllText(Architecture.Repository.Full("src/Recorder/Health/README.md"));
        Assert.All(lines.Select(line => line.Split('{', ' ')[0]).Distinct(), name => Assert.Contains($"| `{name}` | gauge |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void A_volume_that_goes_is_told_once_and_ended_once()
    {
        var watch = new AlarmWatch(Health(Disks()), _time, _log);
        watch.Check();
        _gone = "volume disk2: the disk is not mounted at /mnt/disk2; mount it there";
        watch.Check();
        watch.Check();
        _gone = null;
        watch.Check();
        Assert.Equal(["1111 volume disk2: volume disk2: the disk is not mounted at /mnt/disk2; mount it there ", "1111 volume disk2: it is well again "], _log.Lines);
    }

    private static VolumeForecast Forecast(LocalDate asOf, LocalDate? day) => new("main", asOf, 396, day, day is null ? 0 : 7 * Gb, Gb, 12, 45, []);

    private HallHealth Health(HallDisks disks) => new([], new ManualDisk().Watch, new ClockBoard(), _time) { Disks = disks };

    private FullDiskWatch Watch() => new(
        [new HallVolume("main", "/data", ["a", "b"], Ask), new HallVolume("disk2", "/mnt/disk2", ["c"], () => new DiskSpace(10 * Gb, 9 * Gb, 0, false))],
        new Dictionary<string, int> { ["a"] = 1, ["b"] = 9, ["c"] = 9 },
        _storage,
        _gate,
        _time,
        _log);

    private HallDisks Disks() => new(
        [new HallVolume("main", "/data", ["a", "b"], () => new DiskSpace(10 * Gb, 9 * Gb, 0, false)), new HallVolume("disk2", "/mnt/disk2", ["c"], Ask)],
        new Dictionary<string, int> { ["a"] = 1, ["b"] = 9, ["c"] = 9 },
        _storage,
        _ => [],
        _time,
        _time,
        NullLoggerFactory.Instance);

    private DiskSpace Ask() => _gone is { } message ? throw new ArchiveException(ArchiveCause.Missing, message) : new DiskSpace(10 * Gb, _free, 0, false);

    private async Task AfterAsync(long free, Func<bool> condition)
    {
        _free = free;
        await HourAsync(Duration.FromTimeSpan(FullDiskWatch.Period), condition);
    }

    /// <summary>Time passes until what is waited for has come: a timer's callback runs on another thread.</summary>
    private async Task HourAsync(Duration step, Func<bool> condition)
    {
        _time.Advance(step);
        await Eventually.True(condition, "the next look");
    }
}

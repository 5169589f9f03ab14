using NodaTime;

using Supervision.Recorder.Cameras;
using Supervision.Recorder.Clocks;
using Supervision.Recorder.Health;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Recorder.Health;

/// <summary>The alarm: within a minute of the last durable fragment, told once, ended once.</summary>
public sealed class AlarmWatchTests
{
    private static readonly Duration Second = Duration.FromSeconds(1);
    private static readonly Duration Promise = Duration.FromSeconds(60);

    private readonly ManualTime _time = new();
    private readonly ManualDisk _disk = new();
    private readonly ClockBoard _clocks = new();
    private readonly MemoryLogger _log = new();
    private readonly CameraStatus _camera = new("cam1", "综合受理区01号窗口", "pixels");
    private readonly AlarmWatch _watch;

    public AlarmWatchTests()
    {
        _watch = new AlarmWatch(new HallHealth([_camera], _disk.Watch, _clocks, _time), _time, _log);
        _camera.SetConnected(new ScriptedSource());
    }

    [Fact]
    public async Task An_alarm_comes_by_itself_within_a_minute_of_the_last_durable_fragment()
    {
        using var stopping = new CancellationTokenSource();
        var running = _watch.RunAsync(stopping.Token);
        _camera.SetDurable(_time.GetCurrentInstant());
        var since = _time.GetCurrentInstant();

        while (_watch.Raised.Count == 0 && _time.GetCurrentInstant() - since < Promise)
        {
            _time.Advance(Duration.FromSeconds(5));
            await Eventually.Moment();
        }

        await Eventually.True(() => _watch.Raised.Contains("cam1"), "an alarm");
        await stopping.CancelAsync();
        await running;
        Assert.InRange(_time.GetCurrentInstant() - since, HallHealth.StallLimit, Promise);
    }

    [Fact]
    public void A_camera_that_never_recorded_is_alarmed_too()
    {
        _time.Advance(Promise);
        _watch.Check();

        Assert.Equal(["1101 ALARM camera cam1: nothing durable since the recorder started.  "], _log.Lines);
    }

    [Fact]
    public void An_alarm_is_told_once_and_names_the_cause()
    {
        _camera.SetDurable(_time.GetCurrentInstant());
        _camera.SetDisconnected("no answer from 10.0.0.2:554");
        Watch(seconds: 600);

        Assert.Equal(["1101 ALARM camera cam1: nothing durable since 2026-11-20T01:00:00Z. no answer from 10.0.0.2:554 "], _log.Lines);
    }

    [Fact]
    public void An_alarm_is_ended_once_by_the_next_durable_fragment()
    {
        Watch(seconds: 60);
        Record(seconds: 60);

        Assert.Empty(_watch.Raised);
        Assert.Equal("1102 camera cam1: recording again, alarm over ", Assert.Single(_log.Lines.Skip(1)));
    }

    [Fact]
    public void A_camera_that_falls_silent_again_is_alarmed_again()
    {
        Watch(seconds: 60);
        Record(seconds: 10);
        Watch(seconds: 60);

        Assert.Equal(["1101", "1102", "1101"], _log.Lines.Select(line => line[..4]));
    }

    [Fact]
    public void A_camera_that_records_raises_nothing()
    {
        Record(seconds: 600);

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void A_clock_stepped_back_does_not_keep_the_alarm_quiet()
    {
        _camera.SetDurable(_time.GetCurrentInstant());
        _time.StepWall(-Duration.FromHours(1));
        Watch(seconds: 60);

        Assert.Equal(["cam1"], _watch.Raised);
    }

    [Fact]
    public void A_disk_that_fills_is_told_once_and_ended_once()
    {
        _disk.FreeBytes = 1_000_000_000;
        Record(seconds: 60);
        _disk.FreeBytes = 9_000_000_000;
        Record(seconds: 60);

        Assert.Equal(
            ["1104 disk: only 1.00 GB are free on the archive's volume: enlarge it or free space ", "1104 disk: the archive's disk is well again "],
            _log.Lines);
    }

    [Fact]
    public void A_clock_that_is_off_is_told_once_and_ended_once()
    {
        SetClock(milliseconds: -1500);
        Record(seconds: 60);
        SetClock(milliseconds: 20);
        Record(seconds: 60);

        Assert.Equal(
            [
                "1109 ALARM camera cam1: its clock is -1.50 s off the recorder's; set a time server (NTP) in the camera ",
                "1110 camera cam1: its clock is +0.02 s off the recorder's, alarm over ",
            ],
            _log.Lines);
        Assert.Empty(_watch.Raised);
    }

    [Fact]
    public void A_host_s_clock_that_needs_somebody_is_told_once_and_ended_once()
    {
        _clocks.Set(new HostState(_time.GetCurrentInstant(), null, "the host's clock is not synchronised"));
        Record(seconds: 60);
        _clocks.Set(new HostState(_time.GetCurrentInstant(), null, ""));
        Record(seconds: 60);

        Assert.Equal(["1108 clock: the host's clock is not synchronised ", "1108 clock: the host's clock is well again "], _log.Lines);
    }

    private void SetClock(int milliseconds) =>
        _clocks.Set(new ClockOffset("cam1", _time.GetCurrentInstant(), Duration.FromMilliseconds(milliseconds), "rtcp"));

    private void Watch(int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            _time.Advance(Second);
            _watch.Check();
        }
    }

    /// <summary>A fragment becomes durable each 5 s, more seldom than the slowest allowed sync.</summary>
    private void Record(int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            _time.Advance(Second);
            if (i % 5 == 0)
            {
                _camera.SetDurable(_time.GetCurrentInstant());
            }

            _watch.Check();
        }
    }
}

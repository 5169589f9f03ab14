using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Pipeline;
using Supervision.Retention.Calendar;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>Holes and their causes at the ends of what a schedule asks for, under a clock of the test's: Sunday 22 November, 9:00 to 12:00 and 14:00 to 16:00 in Beijing.</summary>
public sealed class PlannedGapTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Schedule = "sun 09:00-12:00; sun 14:00-16:00";
    private static readonly RecordingHours Hours = new(RecordingSchedule.Parse(Schedule), BuiltInCalendar.Instance);
    private static readonly Discontinuity Off = new(GapCause.CameraOff, "no answer");

    private readonly RecorderBench _bench = new(hours: Hours, start: At(11, 59));

    public async Task InitializeAsync()
    {
        await _bench.Store.Catalog.NoteAsync(new ScheduleSet("gate-1", At(11, 0), Schedule));
        await _bench.BeginAsync();
        await _bench.RecordAsync(10);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Invariant3_The_time_between_two_ranges_is_planned()
    {
        await EndByScheduleAsync();
        var ended = _bench.Now;
        await PassAsync(At(13, 59));
        await _bench.BeginAsync();
        await _bench.RecordAsync(3);

        Assert.Equal([(ended, At(13, 59), GapCause.Planned)], Closed(await _bench.StopAsync()));
    }

    [Fact]
    public async Task A_camera_that_fails_while_nothing_is_asked_for_is_missing_only_from_the_next_range_on()
    {
        await EndByScheduleAsync();
        var ended = _bench.Now;
        await PassAsync(At(13, 0));
        await MissAsync(Off);
        await PassAsync(At(14, 5));
        await _bench.BeginAsync();
        await _bench.RecordAsync(3);

        var gaps = await _bench.StopAsync();
        Assert.Equal([(ended, At(14, 0), GapCause.Planned), (At(14, 0), At(14, 5), GapCause.CameraOff)], Closed(gaps));
        Assert.Equal("no answer", gaps[1].Detail);
    }

    [Fact]
    public async Task A_camera_that_is_off_is_missing_only_up_to_the_end_of_the_range()
    {
        var off = _bench.Now;
        await _bench.EndAsync(GapCause.CameraOff);
        await PassAsync(At(14, 5));
        await _bench.BeginAsync();
        await _bench.RecordAsync(3);

        Assert.Equal(
            [(off, At(12, 1), GapCause.CameraOff), (At(12, 1), At(14, 0), GapCause.Planned), (At(14, 0), At(14, 5), GapCause.CameraOff)], Closed(await _bench.StopAsync()));
    }

    [Theory]
    [InlineData(13, 30, true)]
    [InlineData(13, 30, false)]
    public async Task A_recorder_that_was_off_for_a_while_between_two_ranges_costs_nothing(int hour, int minute, bool isKilled)
    {
        await EndByScheduleAsync();
        var ended = _bench.Now;
        await PassAsync(At(12, 30));
        await LeaveAsync(isKilled);
        _bench.Time.StandStill(At(hour, minute) - _bench.Now);
        await _bench.RestartAsync();
        await PassAsync(At(13, 59));
        await _bench.BeginAsync();
        await _bench.RecordAsync(3);

        Assert.Equal([(ended, At(13, 59), GapCause.Planned)], Closed(await _bench.StopAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_recorder_that_was_off_when_a_range_began_is_missing_from_then_on(bool isKilled)
    {
        await EndByScheduleAsync();
        var ended = _bench.Now;
        await PassAsync(At(12, 30));
        await LeaveAsync(isKilled);
        _bench.Time.StandStill(At(14, 10) - _bench.Now);
        await _bench.RestartAsync();
        await _bench.BeginAsync();
        await _bench.RecordAsync(3);

        Assert.Equal([(ended, At(14, 0), GapCause.Planned), (At(14, 0), At(14, 10), GapCause.RecorderStopped)], Closed(await _bench.StopAsync()));
    }

    [Fact]
    public async Task A_recorder_that_starts_while_nothing_is_asked_for_says_so_from_then_on()
    {
        var killed = _bench.Now;
        await _bench.RestartAsync();
        _bench.Time.StandStill(At(13, 0) - _bench.Now);
        await _bench.RestartAsync();
        await PassAsync(At(13, 59));
        await _bench.BeginAsync();
        await _bench.RecordAsync(3);

        Assert.Equal([(killed, At(13, 0), GapCause.RecorderStopped), (At(13, 0), At(13, 59), GapCause.Planned)], Closed(await _bench.StopAsync()));
    }

    [Fact]
    public async Task A_wider_schedule_ends_the_plan_of_the_one_before_it_at_its_start()
    {
        await EndByScheduleAsync();
        var ended = _bench.Now;
        await PassAsync(At(12, 30));
        var begun = _bench.Now;
        await _bench.RestartAsync(RecordingHours.Always);
        await _bench.Recorder.LookAsync();
        await PassAsync(At(12, 31));
        await _bench.BeginAsync();
        await _bench.RecordAsync(3);

        var gaps = await _bench.StopAsync();
        Assert.Equal([(ended, begun, GapCause.Planned), (begun, At(12, 31), GapCause.RecorderStopped)], Closed(gaps));
        Assert.Equal("the recorder had just been started", gaps[1].Detail);
    }

    [Fact]
    public async Task A_clock_that_is_set_over_a_range_is_no_plan()
    {
        await EndByScheduleAsync();
        var ended = _bench.Now;
        await PassAsync(At(13, 0));
        _bench.Time.StepWall(Duration.FromHours(5));
        await PassAsync(At(18, 1));
        await _bench.Recorder.FinishAsync();

        var gaps = _bench.Checked();
        Assert.Equal((ended, (Instant?)At(14, 0), GapCause.Planned), (gaps[0].Start, gaps[0].End, gaps[0].Cause));
        Assert.Equal((At(14, 0), GapCause.ClockStep), (gaps[1].Start, gaps[1].Cause));
        Assert.Equal((null, GapCause.Planned), (gaps[^1].End, gaps[^1].Cause));
    }

    private async Task EndByScheduleAsync()
    {
        await _bench.RecordAsync((int)(At(12, 1) - _bench.Now).TotalSeconds);
        await _bench.EndAsync(GapCause.Planned);
    }

    private async Task LeaveAsync(bool isKilled)
    {
        if (!isKilled)
        {
            await MissAsync(new Discontinuity(GapCause.RecorderStopped, "the recorder was stopped"));
            await _bench.Recorder.FinishAsync();
            await _bench.Store.StopAsync();
        }
    }

    private Task MissAsync(Discontinuity why)
    {
        _bench.Status.SetDisconnected(why.Detail);
        return _bench.Recorder.MissAsync(_bench.Now, why);
    }

    /// <summary>Time passes, and the disk stage looks at the hole as it does while it waits.</summary>
    private async Task PassAsync(Instant to)
    {
        while (_bench.Now < to)
        {
            _bench.Time.Advance(Duration.Min(Duration.FromSeconds(20), to - _bench.Now));
            await _bench.Recorder.LookAsync();
        }
    }

    private static List<(Instant Start, Instant End, GapCause Cause)> Closed(IReadOnlyList<Gap> gaps) =>
        [.. gaps.Where(gap => gap.End is not null).Select(gap => (gap.Start, gap.End!.Value, gap.Cause))];

    private static Instant At(int hour, int minute) => Instant.FromUtc(2026, 11, 22, hour - 8, minute);
}

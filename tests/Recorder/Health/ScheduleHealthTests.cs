using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Clocks;
using Supervision.Recorder.Health;
using Supervision.Retention.Calendar;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Health;

/// <summary>A camera that nobody asks for now raises no alarm; one that is asked for and is not there does, soon.</summary>
public sealed class ScheduleHealthTests
{
    // Beijing time of the bench: Friday, 9:00.
    private readonly ManualTime _time = new();
    private readonly CameraStatus _camera = new("cam1", "综合受理区01号窗口", "none") { Hours = new RecordingHours(RecordingSchedule.Parse("fri 12:00-13:00"), BuiltInCalendar.Instance) };
    private readonly HallHealth _hall;

    public ScheduleHealthTests()
    {
        _hall = new HallHealth([_camera], new ManualDisk().Watch, new ClockBoard(), _time);
        _camera.SetConnected(new ScriptedSource());
    }

    [Fact]
    public void Nothing_is_missing_while_nothing_is_asked_for()
    {
        _time.Advance(Duration.FromHours(1));
        var (report, camera) = Look();

        Assert.Equal((true, "planned", false, false), (report.Ok, camera.State, camera.Alarm, camera.Recording));
        Assert.Equal(new ScheduleHealth("fri 12:00-13:00", false, At(12, 0)), camera.Schedule);

        _camera.SetDisconnected("no answer from 10.0.0.2:554");
        Assert.Equal((true, "retrying", false), (_hall.Report().Ok, Look().Camera.State, Look().Camera.Alarm));
    }

    [Fact]
    public void From_twenty_seconds_after_the_beginning_on_an_alarm_is_raised_where_nothing_comes()
    {
        _time.Advance(At(12, 0) - _time.GetCurrentInstant() + Duration.FromSeconds(19));
        Assert.Equal((false, false), (Look().Report.Ok, Look().Camera.Alarm));
        _time.Advance(Duration.FromSeconds(2));
        Assert.Equal((false, true), (Look().Report.Ok, Look().Camera.Alarm));
        _camera.SetDurable(_time.GetCurrentInstant());
        Assert.Equal((true, false, "recording"), (Look().Report.Ok, Look().Camera.Alarm, Look().Camera.State));
        _time.Advance(At(13, 2) - _time.GetCurrentInstant());
        Assert.Equal((true, false, "planned"), (Look().Report.Ok, Look().Camera.Alarm, Look().Camera.State));
    }

    private (HealthReport Report, CameraHealth Camera) Look()
    {
        var report = _hall.Report();
        return (report, report.Cameras[0]);
    }

    private static Instant At(int hour, int minute) => Instant.FromUtc(2026, 11, 20, hour - 8, minute);
}

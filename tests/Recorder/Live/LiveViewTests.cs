using NodaTime;

using Supervision.Media.Streams;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Clocks;
using Supervision.Recorder.Health;
using Supervision.Recorder.Live;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Live;

public sealed class LiveViewTests
{
    private readonly ManualTime _time = new();
    private readonly CameraStatus _camera = new("cam1", "综合受理区01号窗口", "pixels");

    [Fact]
    public void A_row_holds_what_the_table_shows()
    {
        var view = View(_camera);
        _camera.SetConnected(new ScriptedSource { Statistics = new SourceStatistics(1, 1, LostPackets: 4, 0) });
        _camera.SetFormat("H264 1920x1080");
        _camera.SetLabel("pixels", "no H.264");
        _camera.CountPicture(125_000);
        _camera.CountHeldBack();
        _camera.CountDroppedFragment();
        _camera.SetDurable(_time.GetCurrentInstant());
        _time.Advance(Duration.FromSeconds(1));

        Assert.Equal(
            new LiveRow("cam1", "综合受理区01号窗口", "recording", "H264 1920x1080", 1e6, 1, Instant.FromUtc(2026, 11, 20, 1, 0), 4, 2, "pixels", "no H.264", ""),
            Assert.Single(view.Look()));
    }

    [Fact]
    public void States_follow_what_is_durable_and_connected()
    {
        var view = View(_camera);
        Assert.Equal("starting", State(view));

        _camera.SetDisconnected("no answer");
        Assert.Equal("retrying", State(view));

        _camera.SetConnected(new ScriptedSource());
        Assert.Equal("starting", State(view));

        _camera.SetDurable(_time.GetCurrentInstant());
        Assert.Equal("recording", State(view));

        _time.Advance(HallHealth.StallLimit + Duration.FromSeconds(1));
        Assert.Equal("stalled", State(view));

        _camera.SetDiskFailed("no space left");
        Assert.Equal("disk-failed", State(view));

        _camera.SetStopped();
        Assert.Equal("stopped", State(view));
    }

    [Fact]
    public void A_clock_stepped_back_does_not_make_a_silent_camera_record()
    {
        var view = View(_camera);
        _camera.SetConnected(new ScriptedSource());
        _camera.SetDurable(_time.GetCurrentInstant());
        _time.StepWall(-Duration.FromHours(1));

        Assert.Equal("stalled", State(view));
    }

    private LiveView View(params CameraStatus[] cameras) => new(new HallHealth(cameras, new ManualDisk().Watch, new ClockBoard(), _time), _time, _time);

    private static string State(LiveView view) => view.Look()[0].State;
}

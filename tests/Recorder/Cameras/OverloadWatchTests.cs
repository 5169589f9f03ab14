using NodaTime;

using Supervision.Recorder.Cameras;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Cameras;

public sealed class OverloadWatchTests
{
    [Fact]
    public void A_drop_of_any_camera_counts_for_a_minute()
    {
        var time = new ManualTime();
        var (first, second) = (new CameraStatus("cam1", "Camera 1", "auto"), new CameraStatus("cam2", "Camera 2", "auto"));
        var watch = new OverloadWatch([first, second], time);
        Assert.False(watch.IsOverloaded);

        second.CountDroppedUnits(3);
        Assert.True(watch.IsOverloaded);
        time.Advance(Duration.FromSeconds(59));
        Assert.True(watch.IsOverloaded);
        time.Advance(Duration.FromSeconds(1));
        Assert.False(watch.IsOverloaded);

        first.CountDroppedFragment();
        Assert.True(watch.IsOverloaded);
    }
}

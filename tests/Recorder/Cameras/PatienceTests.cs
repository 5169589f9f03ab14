using Supervision.Recorder.Cameras;

namespace Supervision.Tests.Recorder.Cameras;

public sealed class PatienceTests
{
    private readonly Patience _patience = new();

    [Fact]
    public void Only_the_first_attempt_is_long()
    {
        Assert.Equal(TimeSpan.FromSeconds(10), _patience.Next());
        Assert.Equal(TimeSpan.FromSeconds(3), _patience.Next());
        _patience.Opened(TimeSpan.FromSeconds(0.2));
        Assert.Equal(TimeSpan.FromSeconds(3), _patience.Next());
    }

    [Fact]
    public void A_camera_that_opened_slowly_gets_its_time_until_it_opens_fast()
    {
        _patience.Next();
        _patience.Opened(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(10), _patience.Next());
        Assert.Equal(TimeSpan.FromSeconds(10), _patience.Next());
        _patience.Opened(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(3), _patience.Next());
    }

    [Fact]
    public void A_slow_camera_that_was_off_at_the_first_attempt_becomes_known()
    {
        var limits = Enumerable.Range(0, 41).Select(_ => _patience.Next().TotalSeconds).ToList();
        Assert.Equal([0, 20, 40], Enumerable.Range(0, 41).Where(number => limits[number] == 10));
        _patience.Opened(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(10), _patience.Next());
    }
}

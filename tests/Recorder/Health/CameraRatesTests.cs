using NodaTime;

using Supervision.Recorder.Cameras;
using Supervision.Recorder.Health;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Health;

public sealed class CameraRatesTests
{
    private readonly ManualTime _time = new();
    private readonly CameraStatus _camera = new("cam1", "综合受理区01号窗口", "pixels");

    [Fact]
    public void Rates_are_those_between_two_looks()
    {
        Count(pictures: 100);
        var rates = new CameraRates(_camera, _time);
        Count(pictures: 50);
        _time.Advance(Duration.FromSeconds(2));
        rates.Look();

        Assert.Equal((25, 200_000), (rates.PicturesPerSecond, rates.BitsPerSecond));

        Count(pictures: 10);
        _time.Advance(Duration.FromSeconds(1));
        rates.Look();

        Assert.Equal((10, 80_000), (rates.PicturesPerSecond, rates.BitsPerSecond));
    }

    [Fact]
    public void Rates_do_not_ask_the_wall_clock()
    {
        var rates = new CameraRates(_camera, _time);
        Count(pictures: 25);
        _time.StepWall(-Duration.FromHours(1));
        _time.Advance(Duration.FromSeconds(1));
        rates.Look();

        Assert.Equal(25, rates.PicturesPerSecond);
    }

    [Fact]
    public void Two_looks_at_once_keep_the_last_rates()
    {
        var rates = new CameraRates(_camera, _time);
        Count(pictures: 25);
        _time.Advance(Duration.FromSeconds(1));
        rates.Look();
        rates.Look();

        Assert.Equal(25, rates.PicturesPerSecond);
    }

    private void Count(int pictures)
    {
        for (var i = 0; i < pictures; i++)
        {
            _camera.CountPicture(1000);
        }
    }
}

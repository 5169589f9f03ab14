using NodaTime;

using Supervision.Media.Streams;
using Supervision.Overlay.Sight;
using Supervision.Recorder.CameraLabel;

namespace Supervision.Tests.Recorder.CameraLabel;

/// <summary>What several looks say together.</summary>
public sealed class OsdLooksTests
{
    private readonly OsdLooks _looks = new();

    [Fact]
    public void One_right_look_is_enough()
    {
        Assert.Null(_looks.Take(Off(10_800)));
        Assert.Null(_looks.Take(Wrong));
        Assert.True(_looks.Take(new(LabelVerdict.Right, "", null, Duration.Zero))!.IsRight);
    }

    [Fact]
    public void What_is_wrong_each_time_is_told()
    {
        Assert.Null(_looks.Take(Wrong));
        Assert.Null(_looks.Take(Wrong));
        Assert.Equal(LabelVerdict.Missing, _looks.Take(Wrong)!.Verdict);
    }

    [Theory]
    [InlineData(-3600, -3599, -7)]
    [InlineData(5, 10_800, 6)]
    public void A_clock_that_is_off_by_the_same_twice_is_off(double first, double second, double third)
    {
        Assert.Null(_looks.Take(Off(first)));
        Assert.Null(_looks.Take(Off(second)));
        Assert.Equal(LabelVerdict.ClockOff, _looks.Take(Off(third))!.Verdict);
    }

    [Fact]
    public void Readings_that_contradict_each_other_blame_nobody()
    {
        Assert.Null(_looks.Take(Off(10_800)));
        Assert.Null(_looks.Take(Off(-3)));
        var error = Assert.Throws<MediaSourceException>(() => _looks.Take(Off(600)));
        Assert.StartsWith("the time in the picture was read otherwise in each of 3 looks", error.Message, StringComparison.Ordinal);
    }

    private static LabelReport Wrong => new(LabelVerdict.Missing, "'01号窗口' is not in the picture", null, null);

    private static LabelReport Off(double seconds) => new(LabelVerdict.ClockOff, "off", null, Duration.FromSeconds(seconds));
}

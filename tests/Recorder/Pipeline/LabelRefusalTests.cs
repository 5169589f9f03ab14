using System.Globalization;

using NodaTime;

using Supervision.Media.H264.Strip;
using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>How long a refusal of the strip holds, and for which streams.</summary>
public sealed class LabelRefusalTests
{
    private readonly ManualTime _time = new();
    private readonly LabelChoice _choice;

    public LabelRefusalTests() => _choice = new LabelChoice(_time);

    public static TheoryData<StripObstacle> Obstacles => [.. Enum.GetValues<StripObstacle>().Where(obstacle => obstacle != StripObstacle.None)];

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void What_may_pass_holds_for_a_minute_and_the_rest_for_good(StripObstacle obstacle)
    {
        _choice.Refuse(Stream(1), obstacle);

        _time.Advance(Duration.FromSeconds(59));
        Assert.Equal((false, obstacle.Text()), (_choice.Allows(Stream(1)), _choice.ReasonAgainst(Stream(1))));
        _time.Advance(obstacle.MayPass() ? Duration.FromSeconds(1) : Duration.FromDays(400));
        Assert.Equal(obstacle.MayPass(), _choice.Allows(Stream(1)));
        Assert.Equal(obstacle.MayPass() ? null : obstacle.Text(), _choice.ReasonAgainst(Stream(1)));
    }

    [Fact]
    public void Only_what_shows_in_pictures_may_pass_and_B_pictures_never_do() =>
        Assert.Equal(
            [
                StripObstacle.DataPartitions, StripObstacle.Layers, StripObstacle.SwitchingSlices, StripObstacle.MalformedSlice,
                StripObstacle.SlicesDisagree, StripObstacle.NoSlice, StripObstacle.OtherSets, StripObstacle.Irreversible,
            ],
            Enum.GetValues<StripObstacle>().Where(obstacle => obstacle != StripObstacle.None && obstacle.MayPass()));

    [Fact]
    public void The_pause_doubles_up_to_an_hour_and_a_strip_that_stood_for_an_hour_makes_it_short_again()
    {
        var pauses = new List<int>();
        for (var attempt = 0; attempt < 8; attempt++)
        {
            pauses.Add(Fail());
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses);
        _time.Advance(LongestPause);
        Assert.Equal([1, 2], new[] { Fail(), Fail() });
    }

    [Fact]
    public void What_the_stream_itself_forbids_is_not_softened_by_a_broken_picture()
    {
        _choice.Refuse(Stream(1), "the strip shows in the picture");
        _choice.Refuse(Stream(1), StripObstacle.MalformedSlice);
        Assert.Equal("the strip shows in the picture", _choice.ReasonAgainst(Stream(1)));

        _choice.Refuse(Stream(2), StripObstacle.MalformedSlice);
        _choice.Refuse(Stream(2), StripObstacle.BSlices);
        _time.Advance(Duration.FromDays(1));
        Assert.Equal((false, false), (_choice.Allows(Stream(1)), _choice.Allows(Stream(2))));
        Assert.Equal(StripObstacle.BSlices.Text(), _choice.ReasonAgainst(Stream(2)));
    }

    [Fact]
    public void Several_streams_are_remembered_and_of_more_the_oldest_is_forgotten()
    {
        for (var number = 1; number <= LabelChoice.Remembered; number++)
        {
            _choice.Refuse(Stream(number), number.ToString(CultureInfo.InvariantCulture));
        }

        Assert.All(Enumerable.Range(1, LabelChoice.Remembered), number => Assert.Equal($"{number}", _choice.ReasonAgainst(Stream(number))));
        _choice.Refuse(Stream(1), StripObstacle.BSlices);
        _choice.Refuse(Stream(9), StripObstacle.BSlices);
        Assert.Equal((false, true, false), (_choice.Allows(Stream(1)), _choice.Allows(Stream(2)), _choice.Allows(Stream(3))));
    }

    private static Duration LongestPause => Duration.FromTimeSpan(LabelChoice.LongestPause);

    // Refuses, and waits until the strip may be tried again.
    private int Fail()
    {
        _choice.Refuse(Stream(1), StripObstacle.MalformedSlice);
        var minutes = 0;
        for (; !_choice.Allows(Stream(1)); minutes++)
        {
            _time.Advance(Duration.FromMinutes(1));
        }

        return minutes;
    }

    private static VideoFormat Stream(int number) => new(VideoCodec.H264, 640, 360, new[] { (byte)number });
}

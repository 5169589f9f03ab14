using NodaTime;

using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Media.Time;

public sealed class SoundTimelineTests
{
    private readonly ManualTime _time = new();

    /// <summary>An hour of pictures and sound whose crystals differ by 100 ppm, aligned by sender reports each 5 s.</summary>
    [Fact]
    public void SenderReports_KeepSoundWithin5Milliseconds_OverAnHour()
    {
        using var first = Units.Picture(_time, 500, key: true);
        var clock = new StreamClock(first, first.Arrival, _time, new StreamClockOptions());
        var sound = new SoundTimeline(16_000, _time);
        TrackAlignment? alignment = null;
        var worst = 0.0;
        for (var i = 0; i < 56_250; i++)
        {
            var seconds = i * 0.064;
            _time.Advance(Duration.FromMilliseconds(64));
            var soundTimestamp = 77_000 + (long)Math.Round(seconds * 16_000 * 1.0001);
            if (i % 78 == 0)
            {
                alignment = new TrackAlignment(500 + (long)Math.Round(seconds * 90_000), soundTimestamp, FromSenderReports: true);
            }

            using var unit = Units.Sound(_time, soundTimestamp);
            var placed = sound.Place(unit, alignment, clock, (long)(seconds * 90_000), _time.GetTimestamp());
            worst = Math.Max(worst, Math.Abs((placed / 16_000.0) - seconds));
        }

        Assert.InRange(worst * 1000, 0, 5);
    }

    [Fact]
    public void WithoutAlignment_ArrivalBesideThePicturesDecides()
    {
        using var first = Units.Picture(_time, 0, key: true);
        var clock = new StreamClock(first, first.Arrival, _time, new StreamClockOptions());
        var sound = new SoundTimeline(16_000, _time);
        var pictureTicks = _time.GetTimestamp();
        _time.Advance(Duration.FromMilliseconds(20));
        using var unit = Units.Sound(_time, 123_456);
        Assert.Equal(16_000 + 320, sound.Place(unit, null, clock, 90_000, pictureTicks));
    }

    /// <summary>Sound 0.4 s beside its place: by its arrival, or by what RTP-Info said of the beginning.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FirstSenderReports_AreTakenAtOnce(bool rtpInfo)
    {
        using var first = Units.Picture(_time, 0, key: true);
        var clock = new StreamClock(first, first.Arrival, _time, new StreamClockOptions());
        var sound = new SoundTimeline(16_000, _time);
        var begin = _time.GetTimestamp();
        _time.Advance(Duration.FromMilliseconds(400));
        var guess = rtpInfo ? new TrackAlignment(0, -6400, FromSenderReports: false) : null;
        using var early = Units.Sound(_time, 0);
        Assert.Equal(6400, sound.Place(early, guess, clock, 0, begin));
        using var reported = Units.Sound(_time, 1024);
        Assert.Equal(1024, sound.Place(reported, new TrackAlignment(0, 0, FromSenderReports: true), clock, 0, begin));

        // What is learnt later is slewed.
        using var later = Units.Sound(_time, 2048);
        Assert.Equal(2048 + 5, sound.Place(later, new TrackAlignment(0, -800, FromSenderReports: true), clock, 0, begin));
    }

    [Fact]
    public void SmallCorrection_IsSlewedNotStepped()
    {
        using var first = Units.Picture(_time, 0, key: true);
        var clock = new StreamClock(first, first.Arrival, _time, new StreamClockOptions());
        var sound = new SoundTimeline(16_000, _time);
        var last = 0L;
        for (var i = 0; i < 200; i++)
        {
            var alignment = new TrackAlignment(0, i < 10 ? 0 : 800, FromSenderReports: true);
            using var unit = Units.Sound(_time, i * 1024);
            var placed = sound.Place(unit, alignment, clock, 0, 0);
            Assert.InRange(placed - last, i == 0 ? 0 : 1018, 1030);
            last = placed;
        }

        Assert.InRange(last - (199 * 1024), -800, -790);
    }
}

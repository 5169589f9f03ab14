using NodaTime;

using Supervision.Media.Time;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Media.Time;

public sealed class StreamClockTests
{
    private const int Frame = 3600;

    private readonly ManualTime _time = new();

    private StreamClock Start(long timestamp = 1_000_000)
    {
        using var first = Units.Picture(_time, timestamp, key: true);
        return new StreamClock(first, first.Arrival, _time, new StreamClockOptions());
    }

    private ClockBreak? Observe(StreamClock clock, long timestamp)
    {
        using var unit = Units.Picture(_time, timestamp);
        return clock.Observe(unit);
    }

    [Fact]
    public void SteadyStream_KeepsMediaTimeAndUtcTogether()
    {
        var start = _time.GetCurrentInstant();
        var clock = Start();
        for (var i = 1; i <= 1000; i++)
        {
            _time.Advance(Duration.FromMilliseconds(40));
            Assert.Null(Observe(clock, 1_000_000 + (i * Frame)));
        }

        Assert.Equal(1000 * Frame, clock.ToMediaTime(1_000_000 + (1000 * Frame)));
        Assert.Equal(start + Duration.FromSeconds(40), clock.ToUtc(1000 * Frame));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(-100)]
    public void DriftingCrystal_IsFollowedWithinAFewMilliseconds_OverAnHour(int partsPerMillion)
    {
        var clock = Start();
        var interval = Duration.FromMilliseconds(40) * (1 + (partsPerMillion / 1e6));
        var worst = 0.0;
        for (var i = 1; i <= 90_000; i++)
        {
            _time.Advance(interval);
            Assert.Null(Observe(clock, 1_000_000 + ((long)i * Frame)));
            worst = Math.Max(worst, Math.Abs((clock.ToUtc((long)i * Frame) - _time.GetCurrentInstant()).TotalMilliseconds));
        }

        Assert.InRange(worst, 0, 5);
        Assert.InRange(Math.Abs(clock.Slewed.TotalMilliseconds), 300, 400);
    }

    [Fact]
    public void JitteredArrival_DoesNotMoveTheClock()
    {
        var start = _time.GetCurrentInstant();
        var clock = Start();
        var random = new Random(7);
        for (var i = 1; i <= 5000; i++)
        {
            var due = start + Duration.FromMilliseconds(40 * i) + Duration.FromMilliseconds(random.Next(5, 200));
            if (due > _time.GetCurrentInstant())
            {
                _time.Advance(due - _time.GetCurrentInstant());
            }

            Assert.Null(Observe(clock, 1_000_000 + (i * Frame)));
        }

        Assert.InRange(clock.Slewed.TotalMilliseconds, 0, 40);
    }

    [Fact]
    public void TimestampJumpForward_IsReportedNotBelieved()
    {
        var clock = Start();
        _time.Advance(Duration.FromMilliseconds(40));
        var found = Observe(clock, 1_000_000 + (149L * 3600 * 90_000));
        Assert.Equal(ClockBreakKind.TimestampJump, found!.Value.Kind);
    }

    [Fact]
    public void TimestampJumpBackward_IsReported()
    {
        var clock = Start();
        _time.Advance(Duration.FromMilliseconds(40));
        Assert.Equal(ClockBreakKind.TimestampJump, Observe(clock, 1_000_000 - 180_000)!.Value.Kind);
    }

    [Fact]
    public void ReorderedPictures_AreNoJump()
    {
        var clock = Start();
        foreach (var step in new[] { 3, 1, 2, 6, 4, 5 })
        {
            _time.Advance(Duration.FromMilliseconds(40));
            Assert.Null(Observe(clock, 1_000_000 + (step * Frame)));
        }
    }

    [Fact]
    public void MissingSeconds_AreAHole()
    {
        var clock = Start();
        _time.Advance(Duration.FromSeconds(5));
        var found = Observe(clock, 1_000_000 + (5 * 90_000));
        Assert.Equal(new ClockBreak(ClockBreakKind.Hole, Duration.FromSeconds(5)), found);
    }

    [Fact]
    public void StalledNetworkThatCatchesUp_IsNoBreak()
    {
        var clock = Start();
        _time.Advance(Duration.FromSeconds(4));
        for (var i = 1; i <= 100; i++)
        {
            Assert.Null(Observe(clock, 1_000_000 + (i * Frame)));
        }

        for (var i = 101; i <= 400; i++)
        {
            _time.Advance(Duration.FromMilliseconds(40));
            Assert.Null(Observe(clock, 1_000_000 + (i * Frame)));
        }
    }

    [Fact]
    public void PicturesOfAStandstillThatCatchUp_AreNoBreak()
    {
        var clock = Start();
        _time.Advance(Duration.FromSeconds(25));
        for (var i = 1; i <= 625; i++)
        {
            _time.Advance(Duration.FromMilliseconds(4));
            Assert.Null(Observe(clock, 1_000_000 + (i * Frame)));
        }

        Assert.Equal(0, clock.Slewed.TotalMilliseconds, 1);
    }

    [Theory]
    [InlineData(6, ClockBreakKind.Hole)]
    [InlineData(24, ClockBreakKind.Hole)]
    [InlineData(27, ClockBreakKind.TimestampJump)]
    public void WhatIsMissingBehindLatePictures_IsAHoleUnlessItLiesAhead(int seconds, ClockBreakKind kind)
    {
        var clock = Start();
        _time.Advance(Duration.FromSeconds(25));
        Assert.Null(Observe(clock, 1_000_000 + Frame));

        Assert.Equal(kind, Observe(clock, 1_000_000 + (seconds * 90_000))!.Value.Kind);
    }

    [Fact]
    public void CameraClockThatLostTime_IsReportedAfterAWindow()
    {
        var clock = Start();
        _time.Advance(Duration.FromSeconds(3));
        ClockBreak? found = null;
        for (var i = 1; i <= 300 && found is null; i++)
        {
            _time.Advance(Duration.FromMilliseconds(40));
            found = Observe(clock, 1_000_000 + (i * Frame));
        }

        Assert.Equal(ClockBreakKind.TimestampJump, found!.Value.Kind);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(-30)]
    [InlineData(1)]
    public void SteppedWallClock_IsReportedWithItsSize(int seconds)
    {
        var clock = Start();
        _time.Advance(Duration.FromMilliseconds(40));
        _time.StepWall(Duration.FromSeconds(seconds));
        var found = Observe(clock, 1_000_000 + Frame);
        Assert.Equal(ClockBreakKind.WallClockStep, found!.Value.Kind);
        Assert.Equal(seconds, found.Value.Amount.TotalSeconds, 3);
    }

    [Fact]
    public void SlewedWallClock_IsNoStep_OverADay()
    {
        var clock = Start();
        for (var i = 1; i <= 86_400; i++)
        {
            _time.Advance(Duration.FromSeconds(1));
            _time.StepWall(Duration.FromMilliseconds(0.5));
            Assert.Null(Observe(clock, 1_000_000 + (i * 90_000L)));
        }
    }
}

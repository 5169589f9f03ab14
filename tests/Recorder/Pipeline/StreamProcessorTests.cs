using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Pipeline;

public sealed class StreamProcessorTests : IDisposable
{
    private readonly ProcessorBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task SteadyStream_IsOneRunCutAtTheMinute()
    {
        _bench.Pictures(25 * 150);
        await _bench.FinishAsync();
        Assert.Single(_bench.Sink.Runs);
        Assert.Equal(3, _bench.Sink.Segments.Count);
        Assert.Equal(25 * 150, _bench.Sink.Fragments.Sum(fragment => fragment.Pictures));
        Assert.All(_bench.Sink.Segments.Skip(1), segment => Assert.InRange(segment.Start.ToUnixTimeMilliseconds() % 60_000, 0, 2_000));
        Assert.All(_bench.Sink.Segments, segment => Assert.True(segment.Fragments[0].StartsWithKeyFrame));
    }

    [Fact]
    public async Task Fragments_JoinExactlyAndAreAtMostASecondLong()
    {
        _bench.Pictures(25 * 130);
        await _bench.FinishAsync();
        var fragments = _bench.Sink.Fragments.ToList();
        for (var i = 1; i < fragments.Count; i++)
        {
            Assert.Equal(fragments[i - 1].End, fragments[i].Start);
        }

        Assert.All(fragments, fragment => Assert.InRange((fragment.End - fragment.Start).TotalSeconds, 0.04, 1.001));
        Assert.Equal(fragments[^1].End, _bench.Sink.Ends.Single().End);
    }

    [Fact]
    public async Task Loss_EndsTheRunAndTheNextStartsAtAKeyFrame()
    {
        _bench.Pictures(110);
        _bench.Picture(lost: 2);
        _bench.Pictures(60);
        await _bench.FinishAsync();
        Assert.Equal(2, _bench.Sink.Runs.Count);
        var (end, why) = _bench.Sink.Ends[0];
        Assert.Equal(GapCause.Network, why.Cause);
        Assert.Equal(Duration.FromMilliseconds(40), _bench.Sink.Segments[1].Start - end);
        Assert.Equal(1, _bench.Status.HeldBack);
    }

    [Fact]
    public async Task LossFollowedByAHole_KeepsItsOwnCause()
    {
        _bench.Pictures(100, gop: 50);
        _bench.Picture(lost: 2);
        for (var i = 0; i < 60; i++)
        {
            _bench.Step();
        }

        _bench.Pictures(60);
        await _bench.FinishAsync();
        Assert.Contains("packets lost: 2", _bench.Sink.Ends[0].Why.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public async Task WhatIsMissingBehindAStandstill_IsTheRecordersFault(int lost)
    {
        _bench.Pictures(100);
        _bench.Time.Advance(Duration.FromSeconds(25));
        _bench.Source.LastStandstill = new Standstill(_bench.Time.GetTimestamp(), TimeSpan.FromSeconds(25));
        _bench.Pictures(50);
        _bench.Timestamp += 24 * 90_000;
        _bench.Picture(key: true, lost: lost);
        _bench.Pictures(25 * 60);
        _bench.Picture(lost: 2);
        _bench.Pictures(50);
        await _bench.FinishAsync();

        Assert.Equal([GapCause.Overload, GapCause.Network, GapCause.RecorderStopped], _bench.Sink.Ends.Select(end => end.Why.Cause));
        Assert.StartsWith("the recorder stood still for 25 s; ", _bench.Sink.Ends[0].Why.Detail, StringComparison.Ordinal);
        Assert.Equal(24, (_bench.Sink.Segments.First(segment => segment.Run == 2).Start - _bench.Sink.Ends[0].End).TotalSeconds, 1);
    }

    [Fact]
    public async Task ResolutionChange_StartsARunWithoutAHole()
    {
        _bench.Pictures(100);
        var larger = new VideoFormat(VideoCodec.H264, 1920, 1080, new byte[] { 9, 9 });
        for (var i = 0; i < 100; i++)
        {
            _bench.Picture(key: i % 50 == 0, format: larger);
        }

        await _bench.FinishAsync();
        Assert.Equal([640, 1920], _bench.Sink.Runs.Select(run => run.Video.Width));
        Assert.Equal(_bench.Sink.Ends[0].End, _bench.Sink.Segments[1].Start);
        Assert.Equal(GapCause.CameraChange, _bench.Sink.Ends[0].Why.Cause);
    }

    [Fact]
    public async Task TimestampJump_BecomesANewRunWithTheRightTime()
    {
        _bench.Pictures(100);
        _bench.Timestamp += 149L * 3600 * 90_000;
        var resumed = _bench.Time.GetCurrentInstant();
        _bench.Pictures(100);
        await _bench.FinishAsync();
        Assert.Equal(2, _bench.Sink.Runs.Count);
        Assert.InRange((_bench.Sink.Segments[1].Start - resumed).TotalMilliseconds, -1, 1);
        Assert.All(_bench.Sink.Fragments, fragment => Assert.InRange((fragment.End - fragment.Start).TotalSeconds, 0, 1.01));
    }

    [Fact]
    public async Task SilentSeconds_AreAGapNotALongPicture()
    {
        _bench.Pictures(100);
        for (var i = 0; i < 250; i++)
        {
            _bench.Step();
        }

        _bench.Pictures(100);
        await _bench.FinishAsync();
        Assert.Equal(2, _bench.Sink.Runs.Count);
        Assert.Equal(10, (_bench.Sink.Segments[1].Start - _bench.Sink.Ends[0].End).TotalSeconds, 3);
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    public async Task SteppedClock_StartsARunAtTheNewTime(int seconds)
    {
        _bench.Pictures(100);
        _bench.Time.StepWall(Duration.FromSeconds(seconds));
        var resumed = _bench.Time.GetCurrentInstant();
        _bench.Pictures(100);
        await _bench.FinishAsync();
        Assert.Equal(GapCause.ClockStep, _bench.Sink.Ends[0].Why.Cause);
        Assert.InRange((_bench.Sink.Segments[1].Start - resumed).TotalMilliseconds, -1, 1);
    }

    [Fact]
    public async Task OpeningBurst_DoesNotPutTheRunIntoTheFuture()
    {
        var start = _bench.Time.GetCurrentInstant();
        for (var i = 0; i < 50; i++)
        {
            _bench.Add(Units.Picture(_bench.Time, i * ProcessorBench.Frame, key: i == 0));
        }

        for (var i = 50; i < 200; i++)
        {
            _bench.Time.Advance(Duration.FromMilliseconds(40));
            _bench.Add(Units.Picture(_bench.Time, i * ProcessorBench.Frame, key: i % 50 == 0));
        }

        await _bench.FinishAsync();
        Assert.Single(_bench.Sink.Runs);
        Assert.InRange((_bench.Sink.Segments[0].Start - start).TotalSeconds, -2.0, -1.9);
    }

    [Fact]
    public async Task BrokenStream_EndsTheRunWithItsCauseAndRethrows()
    {
        _bench.Pictures(100);
        await Assert.ThrowsAsync<MediaSourceException>(() => _bench.FinishAsync(new MediaSourceException(SourceFailure.ConnectionLost, "reset by peer")));
        Assert.Equal(100, _bench.Sink.Fragments.Sum(fragment => fragment.Pictures));
        Assert.Equal(GapCause.Network, _bench.Sink.Ends.Single().Why.Cause);
    }

    [Fact]
    public async Task SlowDisk_BecomesAGapWithCauseDisk()
    {
        _bench.Sink.IsFull = true;
        _bench.Pictures(100);
        await _bench.FinishAsync();
        Assert.Equal(GapCause.Disk, _bench.Sink.Ends[0].Why.Cause);
        Assert.Empty(_bench.Sink.Fragments);
    }

    [Fact]
    public async Task SoundStaysBesideItsPictures_AcrossCuts()
    {
        _bench.Source.Audio = Units.Aac;
        _bench.Source.Alignment = new TrackAlignment(5_000_000, 0, FromSenderReports: true);
        var sent = 0;
        for (var i = 0; i < 25 * 130; i++)
        {
            for (; sent * 1024 < i * 640; sent++)
            {
                _bench.Add(Units.Sound(_bench.Time, sent * 1024));
            }

            _bench.Picture(key: i % 50 == 0);
        }

        await _bench.FinishAsync();
        Assert.InRange(_bench.Sink.Fragments.Sum(fragment => fragment.SoundFrames), sent - 6, sent);
    }
}

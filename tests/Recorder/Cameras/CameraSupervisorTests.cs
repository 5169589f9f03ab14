using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Media.Time;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Cameras;

public sealed class CameraSupervisorTests : IAsyncDisposable
{
    private readonly ManualTime _time = new();
    private readonly RecordingSink _sink = new();
    private readonly CameraStatus _status = new("cam1", "Camera 1", "none");
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private int _attempts;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private void Start(Func<IMediaSource> open)
    {
        var parts = new ProcessorParts(
            new CopyPaths(), _sink, new CutRule(Duration.FromMinutes(1)), new StreamClockOptions(), _time, _time, _status);
        var supervisor = new CameraSupervisor(
            parts,
            _ =>
            {
                Interlocked.Increment(ref _attempts);
                return Task.FromResult(open());
            },
            new Backoff(new Random(1)),
            new QueueLimits(),
            NullLogger.Instance);
        _running = supervisor.RunAsync(_stop.Token);
    }

    private async Task<ScriptedSource> ReconnectAsync(Instant back)
    {
        var source = new ScriptedSource();
        Start(() => _time.GetCurrentInstant() >= back ? source : throw new MediaSourceException(SourceFailure.Unreachable, "connection refused"));
        while (!_status.IsConnected)
        {
            await Eventually.True(() => _status.IsConnected || _time.Waiting > 0, "the supervisor waits or is connected");
            if (!_status.IsConnected)
            {
                _time.Advance(Duration.FromMilliseconds(100));
            }
        }

        return source;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(600)]
    public async Task Outage_EndsAtMostFiveSecondsAfterTheCameraIsBack(int seconds)
    {
        var back = _time.GetCurrentInstant() + Duration.FromSeconds(seconds);
        await ReconnectAsync(back);
        Assert.InRange((_time.GetCurrentInstant() - back).TotalSeconds, 0, 5);
    }

    [Fact]
    public async Task BrokenConnection_EndsTheRunWithItsCauseAndIsTriedAgain()
    {
        var source = await ReconnectAsync(_time.GetCurrentInstant());
        for (var i = 0; i < 30; i++)
        {
            source.Send(Units.Picture(_time, i * 3600, key: i == 0));
            _time.Advance(Duration.FromMilliseconds(40));
        }

        source.Break(new MediaSourceException(SourceFailure.MediaTimeout, "no media for 10 s"));
        await Eventually.True(() => _sink.Ends.Count == 1, "the run ended");
        Assert.Equal(GapCause.CameraOff, _sink.Ends[0].Why.Cause);
        Assert.Equal(30, _sink.Fragments.Sum(fragment => fragment.Pictures));
        await Eventually.True(() => !_status.IsConnected && source.IsDisposed, "the source is given back");
    }

    [Fact]
    public async Task WrongPassword_IsTriedOnceAMinute()
    {
        Start(() => throw new MediaSourceException(SourceFailure.WrongPassword, "user or password is wrong"));
        for (var i = 0; i < 10; i++)
        {
            await Eventually.True(() => _time.Waiting > 0, "the supervisor waits");
            _time.Advance(Duration.FromSeconds(5));
        }

        Assert.Equal(1, _attempts);
        Assert.Contains("password", _status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_FinishesTheRunInOrder()
    {
        var source = await ReconnectAsync(_time.GetCurrentInstant());
        for (var i = 0; i < 30; i++)
        {
            source.Send(Units.Picture(_time, i * 3600, key: i == 0));
        }

        await Eventually.True(source.IsDrained, "pictures were read");
        await _stop.CancelAsync();
        await _running;
        Assert.Equal(GapCause.RecorderStopped, _sink.Ends.Single().Why.Cause);
        Assert.Equal(CameraState.Stopped, _status.State(_time.GetCurrentInstant(), Duration.FromSeconds(20)));
    }

    [Fact]
    public async Task DefectOfOurs_DoesNotEndTheSupervisor()
    {
        Start(() => throw new InvalidOperationException("a defect"));
        for (var i = 0; i < 5; i++)
        {
            await Eventually.True(() => _time.Waiting > 0, "the supervisor waits");
            _time.Advance(Duration.FromSeconds(5));
        }

        await Eventually.True(() => _attempts >= 5, "it tries again");
        Assert.All(_sink.Misses, miss => Assert.Equal(GapCause.Overload, miss.Why.Cause));
    }
}

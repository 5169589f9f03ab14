using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Recorder.Health;
using Supervision.Recorder.Keeping;
using Supervision.Retention.Sweeping;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Keeping;

/// <summary>Once a day, from its time on, and again an hour after a failure.</summary>
public sealed class SweepJobTests
{
    // 23:00 in Beijing.
    private readonly ManualTime _time = new(Instant.FromUtc(2026, 11, 22, 15, 0));
    private readonly SweepStatus _status = new();
    private int _sweeps;
    private Exception? _failure;

    [Fact]
    public async Task It_sweeps_once_a_day_from_its_time_on_and_after_a_late_start_at_once()
    {
        var job = Job(new LocalTime(2, 30));
        Assert.Equal([1, 1, 2, 2, 2, 3], await AfterAsync(job, 0, 209, 2, 23 * 60, 20, 60));
        Assert.Equal(new SweepHealth(_time.GetCurrentInstant(), 21, 3, 1, string.Empty), SweepHealth.Of(_status.Report));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_is_shown_and_tried_again_in_an_hour(bool isForeseen)
    {
        _failure = isForeseen ? new SweepingException("set the clock right") : new InvalidOperationException("a defect");
        var job = Job(LocalTime.Midnight);
        Assert.Equal([1, 1], await AfterAsync(job, 0, 50));
        Assert.Equal(new SweepHealth(null, 0, 0, 0, _failure.Message), SweepHealth.Of(_status.Report));
        _failure = null;
        Assert.Equal([2], await AfterAsync(job, 10));
        Assert.Equal(string.Empty, _status.Report.Message);
    }

    [Fact]
    public async Task It_looks_until_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var running = Job(new LocalTime(22, 0)).RunAsync(stop.Token);
        _time.Advance(Duration.FromMinutes(1));
        await Eventually.True(() => Volatile.Read(ref _sweeps) == 1, "it sweeps");
        await stop.CancelAsync();
        await running;
    }

    private async Task<List<int>> AfterAsync(SweepJob job, params int[] minutes)
    {
        var sweeps = new List<int>();
        foreach (var passed in minutes)
        {
            _time.Advance(Duration.FromMinutes(passed));
            await job.LookAsync(CancellationToken.None);
            sweeps.Add(_sweeps);
        }

        return sweeps;
    }

    private SweepJob Job(LocalTime at) => new(SweepAsync, _status, at, _time, _time, NullLogger.Instance);

    private Task<SweepResult> SweepAsync(CancellationToken cancel)
    {
        Interlocked.Increment(ref _sweeps);
        return _failure is null ? Task.FromResult(SweepResult.Nothing with { Segments = 7, Held = 3, Doubtful = 1 }) : Task.FromException<SweepResult>(_failure);
    }
}

using Supervision.Domain;
using Supervision.Recorder.Pipeline;
using Supervision.Retention.Archive;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>The disk stage lives as long as the program, whatever the disk and the journal on it do.</summary>
public sealed class DiskStageTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly RecorderBench _bench = new();
    private readonly DiskStage _stage = new(maxFragments: 16);
    private Task _working = Task.CompletedTask;

    public Task InitializeAsync()
    {
        _working = _stage.RunAsync(_bench.Recorder);
        return Task.CompletedTask;
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Invariant3_A_journal_that_fails_while_nothing_comes_is_tried_until_it_works()
    {
        var tries = 0;
        _bench.Break(ArchiveCause.DiskFull, (step, path) => IsJournal(step, path) && Interlocked.Increment(ref tries) > 0);
        var missing = _bench.Now;
        _stage.Miss(missing, new Discontinuity(GapCause.CameraOff, "said by the test"));

        // The first look is at a hole that lasts, the others are at what waits.
        for (var wanted = 1; wanted <= 3; wanted++)
        {
            await PassAsync(() => Volatile.Read(ref tries) >= wanted);
        }

        _bench.Repair();
        await PassAsync(() => Gaps().Count > 0);
        Assert.Equal((GapCause.CameraOff, missing, null), (Gaps()[0].Cause, Gaps()[0].Start, Gaps()[0].End));
        await EndAsync();
    }

    [Fact]
    public async Task A_journal_that_fails_at_the_very_end_is_no_crash_and_the_next_start_explains()
    {
        _bench.Break(ArchiveCause.DiskFull, IsJournal);
        Record(seconds: 2);
        _stage.EndRun(Footage.Noon + (Footage.Second * 2), new Discontinuity(GapCause.RecorderStopped, "said by the test"));
        await EndAsync();

        await _bench.RestartAsync();
        var gap = Assert.Single(_bench.Checked());
        Assert.Equal((GapCause.RecorderStopped, Footage.Noon + (Footage.Second * 2)), (gap.Cause, gap.Start));
    }

    [Fact]
    public async Task A_defect_in_the_journal_costs_its_facts_and_neither_the_stage_nor_the_camera()
    {
        _bench.Files.Fault = (step, path) => IsJournal(step, path) ? throw new InvalidOperationException("made up by the test") : null;
        Record(seconds: 1);
        _stage.Miss(_bench.Now, new Discontinuity(GapCause.CameraOff, "said by the test"));
        await Eventually.True(() => _bench.Segments().Count == 1, "the segment is stored");
        _bench.Repair();
        _bench.Time.Advance(Footage.Second * 10);

        Record(seconds: 2);
        _stage.EndRun(_bench.Now + (Footage.Second * 2), new Discontinuity(GapCause.RecorderStopped, "said by the test"));
        await EndAsync();
        Assert.Equal(2, _bench.Segments().Count);
        Assert.Equal((GapCause.CameraOff, Footage.Noon + Footage.Second, _bench.Now), (Gaps()[0].Cause, Gaps()[0].Start, Gaps()[0].End!.Value));
    }

    [Fact]
    public async Task Invariants3_7_A_disk_that_hangs_makes_no_queue_grow_and_its_time_is_one_gap()
    {
        var stage = new DiskStage(maxFragments: 16);
        var slow = new Discontinuity(GapCause.Disk, "said by the test");
        Begin(stage);
        for (var i = 0; i < 16; i++)
        {
            Assert.True(stage.Append(Footage.Fragment(_bench.Now, i)));
        }

        var end = _bench.Now + (Footage.Second * 16);
        for (var i = 0; i < 5000; i++)
        {
            // Key frame after key frame is refused, and now and then the camera goes away.
            Assert.False(stage.Append(Footage.Fragment(end, 0)));
            stage.EndRun(end + (Footage.Second * i), slow);
            if (i % 10 == 9)
            {
                stage.Miss(end + (Footage.Second * i), new Discontinuity(GapCause.CameraOff, "said by the test"));
            }

            Begin(stage);
            Assert.InRange(stage.Waiting, 0, 300);
        }

        var working = stage.RunAsync(_bench.Recorder);
        await Eventually.True(() => stage.Waiting == 0, "the disk works again");
        _bench.Time.Advance(Footage.Second * 6000);
        Assert.True(stage.Append(Footage.Fragment(_bench.Now, 0)));
        stage.EndRun(_bench.Now + Footage.Second, new Discontinuity(GapCause.RecorderStopped, "said by the test"));
        stage.Complete();
        await working.WaitAsync(TimeSpan.FromMinutes(1), RealClocks.Time);

        Assert.Equal(2, _bench.Segments().Count);
        Assert.Equal([(GapCause.Disk, end), (GapCause.RecorderStopped, _bench.Now + Footage.Second)], Gaps().Select(gap => (gap.Cause, gap.Start)));
        Assert.True(_bench.Temp.Check().Ok);
        await EndAsync();
    }

    private void Begin(DiskStage stage)
    {
        stage.BeginRun(RecorderBench.Format);
        stage.BeginSegment(_bench.Now);
    }

    private static bool IsJournal(string step, string path) => step == "append" && path.Contains("journal", StringComparison.Ordinal);

    /// <summary>A run and its first segment.</summary>
    private void Record(int seconds)
    {
        _stage.BeginRun(RecorderBench.Format);
        _stage.BeginSegment(_bench.Now);
        for (var i = 0; i < seconds; i++)
        {
            Assert.True(_stage.Append(Footage.Fragment(_bench.Now, i)));
        }
    }

    /// <summary>Lets time pass for the stage, one wait after the other, until something happened.</summary>
    private async Task PassAsync(Func<bool> happened)
    {
        while (!happened())
        {
            await Eventually.True(() => happened() || _bench.Time.Waiting > 0, "the stage waits");
            _bench.Time.Advance(Footage.Second);
        }
    }

    private async Task EndAsync()
    {
        _stage.Complete();
        await _working.WaitAsync(TimeSpan.FromMinutes(1), RealClocks.Time);
    }

    private IReadOnlyList<Gap> Gaps()
    {
        using var catalog = _bench.Temp.Read();
        return catalog.Gaps();
    }
}

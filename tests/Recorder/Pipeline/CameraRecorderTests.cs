using NodaTime;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;
using Supervision.Retention.Archive;
using Supervision.Tests.Fakes;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>What a failing disk costs a camera: each way in which the archive can refuse.</summary>
public sealed class CameraRecorderTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly RecorderBench _bench = new();

    public Task InitializeAsync() => _bench.BeginAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(ArchiveCause.DiskFull)]
    [InlineData(ArchiveCause.ReadOnly)]
    public async Task Invariants1_3_A_refused_fragment_ends_the_segment_before_it(ArchiveCause cause)
    {
        await _bench.RecordAsync(3);
        var failed = _bench.Now;
        var once = true;
        _bench.Break(cause, (step, _) => step == "append" && once && !(once = false));
        Assert.False(await _bench.RecordAsync(1));
        Assert.Equal("DiskFailed", $"{_bench.Status.State(_bench.Now, Footage.Second)}");
        Assert.False(await _bench.RecordAsync(1));
        await _bench.GoOnAsync();
        var resumed = _bench.Now;
        Assert.True(await _bench.RecordAsync(4));
        AssertGap(GapCause.Disk, failed, resumed, (await _bench.StopAsync())[0]);
        Assert.Equal([false, false], _bench.Segments().Select(segment => segment.Recovered));
    }

    [Theory]
    [InlineData("append")]
    [InlineData("fdatasync fsync")]
    [InlineData("truncate append")]
    [InlineData("fsync")]
    [InlineData("syncdir")]
    public async Task Invariants1_3_A_file_that_cannot_be_closed_is_adopted_when_the_disk_works_again(string steps)
    {
        await _bench.RecordAsync(2);
        _bench.Break(ArchiveCause.IoError, (step, path) => steps.Split(' ').Contains(step) && path.Contains("archive", StringComparison.Ordinal));
        await _bench.RecordAsync(2);
        await _bench.CutAsync();
        Assert.False(await _bench.RecordAsync(1));
        await _bench.GoOnAsync();
        Assert.False(await _bench.RecordAsync(1));
        _bench.Repair();
        await _bench.GoOnAsync();
        var resumed = _bench.Now;
        Assert.True(await _bench.RecordAsync(3));
        var gaps = await _bench.StopAsync();
        var adopted = _bench.Segments()[0];
        Assert.True(adopted.End >= Footage.Noon + (Footage.Second * 2), $"{adopted}");
        AssertGap(GapCause.Disk, adopted.End, resumed, gaps[0]);
        Assert.Equal([GapCause.Disk, GapCause.RecorderStopped], gaps.Select(gap => gap.Cause));
        Assert.True(_bench.Temp.Check().Ok);
    }

    [Fact]
    public async Task Invariants2_3_A_file_left_over_until_the_next_start_shortens_its_gap_there()
    {
        await _bench.RecordAsync(2);
        _bench.Break(ArchiveCause.IoError, (step, path) => step == "fdatasync" && path.Contains("archive", StringComparison.Ordinal));
        Assert.False(await _bench.RecordAsync(2));
        await _bench.Recorder.FinishAsync();
        Assert.Equal(Footage.Noon, Assert.Single(_bench.Checked()).Start);
        _bench.Time.Advance(Footage.Second * 10);
        var adopted = Assert.Single((await _bench.RestartAsync()).Adopted);
        Assert.Equal(Footage.Noon + (Footage.Second * 4), adopted.End);
        Assert.Equal(adopted.End, Assert.Single(_bench.Checked()).Start);
    }

    [Fact]
    public async Task Invariant3_A_gap_that_the_journal_does_not_take_is_kept_and_written_later()
    {
        await _bench.RecordAsync(2);
        var left = _bench.Now;
        _bench.Break(ArchiveCause.DiskFull, (step, path) => step == "append" && path.Contains("journal", StringComparison.Ordinal));
        await _bench.EndAsync(GapCause.Network);
        await _bench.Recorder.FinishAsync();
        _bench.Time.Advance(Footage.Second * 30);
        await _bench.BeginAsync();
        var resumed = _bench.Now;
        Assert.True(await _bench.RecordAsync(2));
        Assert.Empty(_bench.Checked());
        _bench.Repair();
        AssertGap(GapCause.Network, left, resumed, (await _bench.StopAsync())[0]);
    }

    [Fact]
    public async Task Invariant7_A_disk_that_stays_full_is_tried_without_a_trace()
    {
        await _bench.RecordAsync(2);
        await _bench.CutAsync();
        _bench.Break(ArchiveCause.DiskFull, (step, path) => step == "append" && path.Contains("archive", StringComparison.Ordinal));
        await _bench.RecordAsync(1);
        await _bench.Recorder.FinishAsync();
        var journal = new FileInfo(Directory.GetFiles(_bench.Temp.Data.JournalPath)[0]).Length;
        for (var i = 0; i < 50; i++)
        {
            await _bench.GoOnAsync();
            Assert.False(await _bench.RecordAsync(1));
            await _bench.Recorder.FinishAsync();
        }

        Assert.Equal(journal, new FileInfo(Directory.GetFiles(_bench.Temp.Data.JournalPath)[0]).Length);
        Assert.Single(_bench.Temp.ArchiveFilesNow());
        _bench.Repair();
        await _bench.GoOnAsync();
        Assert.True(await _bench.RecordAsync(1));
        Assert.Equal(2, (await _bench.StopAsync()).Count);
    }

    [Fact]
    public async Task Invariant3_A_camera_that_goes_while_the_disk_fails_keeps_one_chain_of_causes()
    {
        await _bench.RecordAsync(2);
        var left = _bench.Now;
        await _bench.EndAsync(GapCause.Network);
        await _bench.Recorder.FinishAsync();
        _bench.Time.Advance(Footage.Second * 7);
        _bench.Break(ArchiveCause.DiskFull, (step, _) => step == "append");
        await _bench.BeginAsync();
        var back = _bench.Now;
        Assert.False(await _bench.RecordAsync(1));
        _bench.Repair();
        await _bench.GoOnAsync();
        var resumed = _bench.Now;
        Assert.True(await _bench.RecordAsync(1));
        var gaps = await _bench.StopAsync();
        AssertGap(GapCause.Network, left, back, gaps[0]);
        AssertGap(GapCause.Disk, back, resumed, gaps[1]);
    }

    [Fact]
    public async Task Invariant6_A_clock_set_back_while_the_camera_was_off_is_noted()
    {
        await _bench.RecordAsync(20);
        await _bench.EndAsync(GapCause.CameraOff);
        await _bench.Recorder.FinishAsync();
        _bench.Time.StepWall(-Footage.Second * 15);
        await _bench.BeginAsync();
        await _bench.RecordAsync(10);
        await _bench.StopAsync();
        Assert.True(_bench.Temp.Check().Ok);
    }

    [Fact]
    public async Task Invariant2_A_power_cut_takes_no_more_than_three_seconds_that_were_written()
    {
        for (var i = 0; i < 9; i++)
        {
            await _bench.RecordAsync(1);
            var safe = _bench.Status.LastDurable ?? Footage.Noon;
            Assert.True(_bench.Now - safe <= Footage.Second * 3, $"{_bench.Now}: {safe}");
        }
    }

    [Fact]
    public async Task Each_lost_packet_of_a_run_stands_in_one_segment()
    {
        var source = new ScriptedSource { Statistics = Lost(7) };
        _bench.Status.SetConnected(source);
        await _bench.RecordAsync(2);
        source.Statistics = Lost(10);
        await _bench.CutAsync();
        source.Statistics = Lost(12); // Between the end of one segment and the first fragment of the next.
        await _bench.RecordAsync(2);
        source.Statistics = Lost(15);
        await _bench.EndAsync(GapCause.Network);
        source.Statistics = Lost(100); // Between two runs: that is a gap.
        await _bench.BeginAsync();
        await _bench.RecordAsync(2);
        source.Statistics = Lost(101);
        await _bench.StopAsync();

        var closings = _bench.Segments().Select(segment => SegmentContent.Read(_bench.Temp.Data.Locate(segment.Path)).Closing!);
        Assert.Equal([3, 5, 1], closings.Select(closing => closing.LostPackets));

        static SourceStatistics Lost(long packets) => new(1, 1, packets, 0);
    }

    [Fact]
    public async Task A_defect_costs_its_run_and_not_the_camera()
    {
        await _bench.RecordAsync(2);
        await _bench.Recorder.DropRunAsync(new InvalidOperationException("made up by the test"));
        Assert.False(await _bench.RecordAsync(1));
        await _bench.GoOnAsync();
        var resumed = _bench.Now;
        Assert.True(await _bench.RecordAsync(2));
        AssertGap(GapCause.Overload, Footage.Noon + (Footage.Second * 2), resumed, (await _bench.StopAsync())[0]);
    }

    [Fact]
    public async Task A_run_that_the_disk_refused_is_refused_by_the_stage_and_the_next_one_is_not()
    {
        var stage = new DiskStage(maxFragments: 16);
        _bench.Break(ArchiveCause.DiskFull, (step, _) => step == "append");
        stage.BeginRun(RecorderBench.Format);
        stage.BeginSegment(_bench.Now);
        var index = 0;
        Assert.True(stage.Append(Footage.Fragment(_bench.Now, index)));
        var working = stage.RunAsync(_bench.Recorder);
        await Eventually.True(() => !stage.Append(Footage.Fragment(_bench.Now, ++index)), "the run is refused");
        stage.BeginRun(RecorderBench.Format);
        Assert.True(stage.Append(Footage.Fragment(_bench.Now, 0)));
        _bench.Repair();
        stage.Complete();
        await working;
    }

    private static void AssertGap(GapCause cause, Instant start, Instant end, Gap gap) =>
        Assert.Equal((cause, start, (Instant?)end), (gap.Cause, gap.Start, gap.End));
}

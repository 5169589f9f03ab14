using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>A camera whose disk goes and comes back: its gap has the cause, nothing is written elsewhere, and it goes on by itself.</summary>
public sealed class VolumeLossTests
{
    private static string Disk(RecorderBench bench) => Path.Combine(bench.Temp.Root, "disk2");

    [Fact]
    public async Task Invariant3_A_volume_that_disappears_is_a_gap_and_recording_resumes_by_itself()
    {
        await using var bench = await StartAsync();
        Assert.True(await bench.RecordAsync(10));
        var gone = bench.Now;
        Vanish(bench);
        await bench.CutAsync();
        Assert.False(await bench.RecordAsync(3));
        Assert.Contains("disk2", bench.Status.Message, StringComparison.Ordinal);
        await bench.GoOnAsync();
        Assert.False(await bench.RecordAsync(2));
        Return(bench);
        await bench.GoOnAsync();
        Assert.True(await bench.RecordAsync(5));

        var gap = Assert.Single(await bench.StopAsync(), gap => gap.End is not null);
        Assert.Equal(GapCause.Disk, gap.Cause);
        Assert.True(gap.Start <= gone);
        Assert.Equal(2, bench.Segments().Count);
        Assert.All(bench.Segments(), segment => Assert.StartsWith("archive/gate-1/", segment.Path, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(bench.Temp.Data.ArchivePath));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Disk(bench), "archive", "gate-1"), "*.mp4", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Invariants2_3_What_a_killed_recorder_left_on_a_volume_that_is_gone_at_the_start_is_adopted_when_it_is_back()
    {
        await using var bench = await StartAsync();
        Assert.True(await bench.RecordAsync(10));
        Vanish(bench);
        var report = await bench.RestartAsync();
        Assert.Equal(["gate-1"], report.Absent);
        await bench.BeginAsync();
        Assert.False(await bench.RecordAsync(3));
        Return(bench);
        await bench.GoOnAsync();
        Assert.True(await bench.RecordAsync(5));

        var gaps = await bench.StopAsync();
        var segments = bench.Segments();
        Assert.Equal([1L, 2], segments.Select(segment => segment.Sequence));
        Assert.True(segments[0].Recovered);
        Assert.Equal(Footage.Noon, segments[0].Start);
        Assert.Contains(gaps, gap => gap.Cause == GapCause.Disk);
    }

    [Fact]
    public async Task Invariant2_What_was_open_on_a_volume_that_was_away_for_days_is_adopted_at_the_start_that_sees_it()
    {
        await using var bench = await StartAsync();
        Assert.True(await bench.RecordAsync(10));
        Vanish(bench);
        bench.Time.Advance(Duration.FromDays(3));
        Assert.Equal(["gate-1"], (await bench.RestartAsync()).Absent);
        bench.Time.Advance(Duration.FromDays(3));
        Return(bench);
        Assert.Single((await bench.RestartAsync()).Adopted);
        await bench.BeginAsync();
        Assert.True(await bench.RecordAsync(5));
        await bench.StopAsync();
        Assert.Equal([1L, 2], bench.Segments().Select(segment => segment.Sequence));
    }

    [Fact]
    public async Task Invariants2_3_A_file_that_its_disk_did_not_keep_costs_what_was_in_it_and_nothing_more()
    {
        await using var bench = await StartAsync();
        await WithLostFileAsync(bench, async () =>
        {
            await bench.CutAsync();
            Assert.False(await bench.RecordAsync(3));
        });

        var gap = Assert.Single(await bench.StopAsync(), gap => gap.End is not null);
        Assert.Equal((GapCause.Disk, Footage.Noon + Duration.FromSeconds(10)), (gap.Cause, gap.Start));
        Assert.Equal([1L, 3], bench.Segments().Select(segment => segment.Sequence));
    }

    [Fact]
    public async Task Invariants2_3_A_file_that_its_disk_did_not_keep_is_not_looked_for_after_a_kill()
    {
        await using var bench = await StartAsync();
        await WithLostFileAsync(bench, async () =>
        {
            await bench.RestartAsync();
            await bench.BeginAsync();
            Assert.False(await bench.RecordAsync(3));
        });

        Assert.Contains(await bench.StopAsync(), gap => gap.Cause == GapCause.Disk);
        Assert.Equal(5, (int)(bench.Segments()[^1].End - bench.Segments()[^1].Start).TotalSeconds);
    }

    /// <summary>A segment is complete, the next one has begun, its disk goes, and comes back without the open file.</summary>
    private static async Task WithLostFileAsync(RecorderBench bench, Func<Task> meanwhile)
    {
        Assert.True(await bench.RecordAsync(10));
        await bench.CutAsync();
        Assert.True(await bench.RecordAsync(3));
        Vanish(bench);
        await meanwhile();
        File.Delete(Assert.Single(Directory.GetFiles(Disk(bench) + ".gone", "*.part", SearchOption.AllDirectories)));
        Return(bench);
        await bench.GoOnAsync();
        Assert.True(await bench.RecordAsync(5));
    }

    [Theory]
    [InlineData(ArchiveCause.ReadOnly)]
    [InlineData(ArchiveCause.IoError)]
    public async Task Invariants2_3_A_volume_that_becomes_read_only_or_fails_while_recording_is_a_gap_of_its_disk_and_recording_resumes(ArchiveCause cause)
    {
        await using var bench = await StartAsync();
        Assert.True(await bench.RecordAsync(10));
        var broken = bench.Now;
        bench.Break(cause, (_, path) => path.Contains("/archive/gate-1", StringComparison.Ordinal));
        Assert.False(await bench.RecordAsync(3));
        Assert.NotEqual("", bench.Status.Message);
        await bench.GoOnAsync();
        Assert.False(await bench.RecordAsync(2));
        bench.Repair();
        await bench.GoOnAsync();
        Assert.True(await bench.RecordAsync(5));

        var gap = Assert.Single(await bench.StopAsync(), gap => gap.End is not null);
        Assert.Equal((GapCause.Disk, broken), (gap.Cause, gap.Start));
        Assert.Equal([10, 5], bench.Segments().Select(segment => (int)(segment.End - segment.Start).TotalSeconds));
        Assert.Empty(Directory.GetFiles(Disk(bench), "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_camera_that_stands_back_ends_its_segment_and_its_gap_says_who_chose_it()
    {
        string? reason = null;
        await using var bench = new RecorderBench(() => reason);
        await bench.BeginAsync();
        await bench.RecordAsync(10);
        reason = "volume main is full, 0.50 GB are left, and storage.when_full is priority: not recorded; free space on this disk or enlarge it";
        Assert.False(await bench.RecordAsync(2));
        reason = null;
        await bench.GoOnAsync();
        Assert.True(await bench.RecordAsync(4));

        var gap = Assert.Single(await bench.StopAsync(), gap => gap.End is not null);
        Assert.Equal((GapCause.Disk, Footage.Noon + Duration.FromSeconds(10)), (gap.Cause, gap.Start));
        Assert.StartsWith("volume main is full", gap.Detail, StringComparison.Ordinal);
        Assert.Equal([10, 4], bench.Segments().Select(segment => (int)(segment.End - segment.Start).TotalSeconds));
    }

    private static async Task<RecorderBench> StartAsync()
    {
        var bench = new RecorderBench();
        Directory.CreateDirectory(Disk(bench));
        new VolumeSetup(bench.Temp.Data, path => path == bench.Temp.Data.Root ? (1u, 1u) : (1u, 2u)).Prepare([new VolumeWish("disk2", Disk(bench), ["gate-1"])], ["gate-1"]);
        await bench.RestartAsync();
        await bench.BeginAsync();
        return bench;
    }

    /// <summary>The disk is unmounted: its mount point is an empty folder.</summary>
    private static void Vanish(RecorderBench bench)
    {
        Directory.Move(Disk(bench), Disk(bench) + ".gone");
        Directory.CreateDirectory(Disk(bench));
    }

    private static void Return(RecorderBench bench)
    {
        // Nobody filled it meanwhile.
        Directory.Delete(Disk(bench));
        Directory.Move(Disk(bench) + ".gone", Disk(bench));
    }
}

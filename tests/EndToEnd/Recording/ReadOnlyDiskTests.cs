using Supervision.Domain;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>
/// The kernel makes a faulty disk read-only under the recorder. (An administrator cannot: a disk with files open for writing is busy. And such a
/// disk is written again only after it was mounted anew, so the recorder has to start anew as well.)
/// </summary>
[Collection(RealTimeCollection.Name)]
public sealed class ReadOnlyDiskTests
{
    [Fact]
    public async Task Invariants2_3_A_disk_that_becomes_read_only_is_told_and_what_was_recorded_is_kept()
    {
        await using var disk = await LoopDisk.MakeAsync();
        await using var installation = await Installation.StartAsync(Path.Combine(disk.Root, "data"));
        var broken = WallClock.Now;
        await using (var recorder = installation.Site.Record())
        {
            await installation.RecordingAsync(recorder);
            broken = WallClock.Now;
            await disk.BreakAsync();
            await installation.StateAsync(recorder, "disk-failed");
            Assert.Equal(3, await recorder.StopAsync());
            Assert.Contains("mount it read-write", recorder.Output);
        }

        await disk.RepairAsync();
        await using (var again = installation.Site.Record())
        {
            await installation.RecordingAsync(again);
            Assert.Equal(0, await again.StopAsync());
        }

        var gaps = await installation.CheckAsync();
        Assert.All(Installation.Cameras, camera => Assert.Contains(gaps, gap => gap.Camera == camera && gap.End > broken && gap.Cause == GapCause.RecorderStopped));
    }

    [Fact]
    public async Task A_read_only_data_directory_is_refused_with_one_clear_line()
    {
        await using var disk = await LoopDisk.MakeAsync(megabytes: 32);
        using var site = await DeadSite.MakeAsync(Path.Combine(disk.Root, "data"));
        await disk.UnmountAsync();
        await disk.MountAsync(readOnly: true);
        await using var recorder = site.Record();
        Assert.Equal(3, await recorder.WaitAsync());
        var line = Assert.Single(recorder.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Contains("mount it read-write", line);
        Assert.Contains(site.Data, line);
    }
}

using System.Diagnostics;

using NodaTime;

using Supervision.Domain;
using Supervision.Tests.Fakes;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>The disk fills while the recorder runs, and gets room again.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class FullDiskTests(ITestOutputHelper output)
{
    // What was on its way when the disk was full, on a machine that may be busy with other things.
    private static readonly Duration Busy = Duration.FromSeconds(10);

    [Fact]
    public async Task Invariants1_3_A_full_disk_costs_only_its_own_time_and_recording_goes_on_by_itself()
    {
        await using var disk = await MemoryDisk.MakeAsync(megabytes: 48);
        await using var installation = await Installation.StartAsync(Path.Combine(disk.Root, "data"));
        Instant filled, freed;
        await using (var recorder = installation.Site.Record())
        {
            await installation.RecordingAsync(recorder);
            filled = WallClock.Now;
            disk.Fill();
            await installation.StateAsync(recorder, "disk-failed");
            await StaysCalmAsync(recorder);
            disk.Free();
            freed = WallClock.Now;
            await installation.RecordingAsync(recorder);
            Assert.Equal(0, await recorder.StopAsync());
            Assert.Contains("free space on this disk", recorder.Output);
        }

        var gaps = await installation.CheckAsync();
        foreach (var camera in Installation.Cameras)
        {
            var gap = Assert.Single(gaps, gap => gap.Camera == camera && gap.End is not null);
            output.WriteLine($"camera {camera}: lost from {(gap.Start - filled).TotalSeconds:0.00} s after the disk was full to {(gap.End!.Value - freed).TotalSeconds:0.00} s after it was not");
            Assert.Equal(GapCause.Disk, gap.Cause);
            Assert.True(gap.Start >= filled - Busy, $"{gap}, full at {filled}");
            Assert.True(gap.End <= freed + Duration.FromSeconds(60), $"{gap}, free at {freed}");
        }

        Assert.Empty(Directory.GetFiles(installation.Site.Data, "*.part", SearchOption.AllDirectories));
    }

    /// <summary>Some tries later: no loop, no growing memory, no heap of broken files.</summary>
    private async Task StaysCalmAsync(RecorderProcess recorder)
    {
        using var process = Process.GetProcessById(recorder.ProcessId);
        var (processor, memory, start) = (process.TotalProcessorTime, process.WorkingSet64, WallClock.Now);
        await WallClock.ReachesAsync(start + Duration.FromSeconds(11));
        process.Refresh();
        var share = (process.TotalProcessorTime - processor).TotalSeconds / (WallClock.Now - start).TotalSeconds;
        var growth = (process.WorkingSet64 - memory) / 1e6;
        output.WriteLine($"while the disk is full: {share:0.00} of a core, {growth:0.0} MB more memory");
        Assert.True(share < 0.9, $"{share:0.00} of a core");
        Assert.True(growth < 100, $"{growth:0.0} MB");
    }
}

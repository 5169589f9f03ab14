using NodaTime;

using Supervision.Domain;
using Supervision.Tests.Fakes;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Invariant 2: what a power cut costs, on a real file system.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int Cuts = 3;
    private static readonly Duration Bound = Duration.FromSeconds(5);

    [Fact]
    public async Task Invariant2_A_power_cut_costs_five_seconds_at_most()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await using var disk = await LoopDisk.MakeAsync();
        await using var installation = await Installation.StartAsync(Path.Combine(disk.Root, "data"));
        for (var i = 0; i < Cuts; i++)
        {
            var cut = await RecordUntilCutAsync(installation, disk, Duration.FromMilliseconds(3000 + random.Next(5000)));
            await disk.UnmountAsync();
            await disk.MountAsync();
            await using var again = installation.Site.Record();
            await installation.RecordingAsync(again);
            Assert.Equal(0, await again.StopAsync());
            Judge(await installation.CheckAsync(), cut, seed);
        }
    }

    private static async Task<Instant> RecordUntilCutAsync(Installation installation, LoopDisk disk, Duration length)
    {
        await using var recorder = installation.Site.Record();
        await installation.RecordingAsync(recorder);
        await WallClock.ReachesAsync(WallClock.Now + length);
        var cut = await disk.CutAsync();
        await recorder.KillAsync();
        return cut;
    }

    private void Judge(IReadOnlyList<Gap> gaps, Instant cut, int seed)
    {
        foreach (var camera in Installation.Cameras)
        {
            var gap = Assert.Single(gaps, gap => gap.Camera == camera && gap.Start <= cut && gap.End > cut);
            output.WriteLine($"seed {seed}, camera {camera}: lost before the cut {(cut - gap.Start).TotalSeconds:0.00} s");
            Assert.Equal(GapCause.RecorderStopped, gap.Cause);
            Assert.InRange(cut - gap.Start, Duration.Zero, Bound);
        }
    }
}

using NodaTime;

using Supervision.Tests.Fakes;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Invariant 2: what a power cut costs, on a real file system, with the interval of syncs that is shipped.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int Cuts = 3;
    private static readonly Duration Bound = Duration.FromSeconds(5);

    [Fact]
    public async Task Invariant2_A_power_cut_costs_five_seconds_at_most()
    {
        await using var disk = await LoopDisk.MakeAsync();
        await using var installation = await Installation.StartAsync(Path.Combine(disk.Root, "data"));
        var ends = new BadEnds(installation, output);
        for (var i = 0; i < Cuts; i++)
        {
            await ends.RecordAsync(3000, 8000, recorder => CutAsync(disk, recorder));
            await disk.UnmountAsync();
            await disk.MountAsync();
            await ends.RecoverAsync();
        }

        await ends.JudgeAsync(Bound);
    }

    private static async Task<Interval> CutAsync(LoopDisk disk, RecorderProcess recorder)
    {
        var cut = await disk.CutAsync();
        await recorder.KillAsync();
        return new Interval(cut, WallClock.Now);
    }
}

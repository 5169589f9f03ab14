using NodaTime;

namespace Supervision.Tests.Retention.Sweeping;

/// <summary>A sweep, cut at every step: invariants 1, 3 and 5.</summary>
public sealed class SweepCrashTests
{
    [Fact]
    public async Task Invariants1_3_5_A_kill_at_any_step_is_explained_and_finished_by_the_next_sweep()
    {
        for (var step = 1; await CutAsync(step, powerCut: false, againAt: 0); step++)
        {
            Assert.True(step < 300, "the sweep has an end");
        }
    }

    [Fact]
    public async Task Invariants1_3_5_A_power_cut_at_any_step_is_explained_and_finished_by_the_next_sweep()
    {
        for (var step = 1; await CutAsync(step, powerCut: true, againAt: 0); step++)
        {
            Assert.True(step < 300, "the sweep has an end");
        }
    }

    [Fact]
    public async Task Invariants1_3_5_The_sweep_that_finishes_it_may_be_cut_as_well()
    {
        for (var step = 2; await CutAsync(step, powerCut: step % 2 == 0, againAt: 1 + (step * 7 % 23)); step += 3)
        {
            Assert.True(step < 300, "the sweep has an end");
        }
    }

    /// <returns>False where the sweep had fewer steps.</returns>
    private static async Task<bool> CutAsync(int step, bool powerCut, int againAt)
    {
        using var archive = await SweptArchive.MakeAsync();
        var isCut = await CutAsync(archive, step, powerCut);
        if (againAt > 0)
        {
            await CutAsync(archive, againAt, powerCut);
        }

        var when = $"step {step}, power {powerCut}, again {againAt}";
        archive.Temp.Clock.Now += Duration.FromMinutes(1);
        await using (archive.Temp.Open())
        {
            var check = archive.Temp.Check();
            Assert.True(check.Ok, $"{when}: {string.Join("; ", check.Findings)}");
        }

        Assert.All(archive.New, segment => Assert.True(File.Exists(archive.Temp.Data.Locate(segment.Path))));
        await archive.SweepAsync();
        archive.AssertSwept(when);
        return isCut;
    }

    private static async Task<bool> CutAsync(SweptArchive archive, int step, bool powerCut)
    {
        var files = new FaultyFiles { CrashAt = step, BringsBack = true };
        try
        {
            await archive.SweepAsync(files);
            return false;
        }
        catch (SimulatedCrashException)
        {
            if (powerCut)
            {
                files.CutPower();
            }

            return true;
        }
    }
}

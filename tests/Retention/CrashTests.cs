using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;

namespace Supervision.Tests.Retention;

/// <summary>A recorder's life, cut at every step: invariants 1 to 4.</summary>
public sealed class CrashTests
{
    private const int StepsOfALife = 76;

    [Fact]
    public async Task The_uncut_life_has_as_many_steps_as_the_tests_cut()
    {
        using var temp = new TempData();
        var files = new FaultyFiles();
        await LiveAsync(temp, files, new Witness());
        Assert.Equal(StepsOfALife, files.Steps.Count);
    }

    [Fact]
    public async Task Invariants1_2_3_A_kill_at_any_step_loses_at_most_a_fragment_and_is_explained()
    {
        for (var step = 1; step <= StepsOfALife; step++)
        {
            await CutAsync(step, powerCut: false, againAt: 0);
        }
    }

    [Fact]
    public async Task Invariants1_2_3_A_power_cut_at_any_step_loses_at_most_what_was_not_synced()
    {
        for (var step = 1; step <= StepsOfALife; step++)
        {
            await CutAsync(step, powerCut: true, againAt: 0);
        }
    }

    [Fact]
    public async Task Invariants1_2_3_A_start_up_that_is_cut_itself_comes_to_the_same()
    {
        for (var step = 1; step <= StepsOfALife; step++)
        {
            await CutAsync(step, powerCut: step % 2 == 0, againAt: 1 + (step * 5 % 12));
            await CutAsync(step, powerCut: step % 2 != 0, againAt: 1 + (step * 7 % 12));
        }
    }

    private static async Task CutAsync(int step, bool powerCut, int againAt)
    {
        using var temp = new TempData();
        var witness = new Witness();
        var files = new FaultyFiles { CrashAt = step };
        await LiveUntilDeathAsync(temp, files, witness);
        if (powerCut)
        {
            files.CutPower();
        }

        if (againAt > 0)
        {
            temp.Clock.Now += Duration.FromMinutes(1);
            await OpenUntilDeathAsync(temp, new FaultyFiles { CrashAt = againAt });
        }

        temp.Clock.Now += Duration.FromMinutes(1);
        await using (temp.Open())
        {
        }

        var result = temp.Check();
        Assert.True(result.Ok, $"step {step}, power {powerCut}, again {againAt}: {string.Join("; ", result.Findings)}");
        using var catalog = temp.Read();
        var rows = catalog.Segments("gate-1");
        Assert.All(witness.Completed, segment => Assert.Contains(segment, rows));
        var kept = rows.Select(row => row.End).DefaultIfEmpty(Footage.Noon).Max();
        Assert.True(kept >= (powerCut ? witness.DurableEnd : witness.WrittenEnd), $"step {step}: kept to {kept}, {witness}");
        if (rows.Count > 0)
        {
            Assert.Single(catalog.Gaps("gate-1"), gap => gap.End is null);
        }
    }

    private static async Task LiveUntilDeathAsync(TempData temp, FaultyFiles files, Witness witness)
    {
        try
        {
            await LiveAsync(temp, files, witness);
        }
        catch (SimulatedCrashException)
        {
            witness.Died = true;
        }
    }

    private static async Task OpenUntilDeathAsync(TempData temp, FaultyFiles files)
    {
        try
        {
            await using var store = temp.Open(files);
        }
        catch (SimulatedCrashException)
        {
            Assert.Equal(files.CrashAt, files.Steps.Count);
        }
    }

    private static async Task LiveAsync(TempData temp, FaultyFiles files, Witness witness)
    {
        await using var store = temp.Open(files);
        var run = await TempData.StartRunAsync(store, Footage.Noon);
        for (var i = 0; i < 3; i++)
        {
            var start = Footage.Noon + Duration.FromSeconds(i * 3);
            await WriteAsync(temp, store, run, start, witness);
        }

        await store.Catalog.EndRunAsync(run, temp.Clock.Now, "camera went away");
        await store.Catalog.OpenGapAsync("gate-1", temp.Clock.Now, GapCause.CameraOff, "no route to host");
        temp.Clock.Now += Duration.FromSeconds(20);
        run = await TempData.StartRunAsync(store, temp.Clock.Now, first: 4);
        await store.Catalog.CloseGapAsync("gate-1", temp.Clock.Now);
        await WriteAsync(temp, store, run, temp.Clock.Now, witness);
        await store.Catalog.EndRunAsync(run, temp.Clock.Now, "stopped");
        await store.StopAsync();
    }

    private static async Task WriteAsync(TempData temp, RecordStore store, string run, Instant start, Witness witness)
    {
        using var writer = store.Begin(Footage.Opening(run: run));
        for (var i = 0; i < 3; i++)
        {
            using var fragment = Footage.Fragment(start, i);
            writer.Append(fragment);
            witness.WrittenEnd = fragment.End;
            temp.Clock.Now = fragment.End;
            if (i != 1)
            {
                writer.Sync();
                witness.DurableEnd = fragment.End;
            }
        }

        witness.Completed.Add(await store.CompleteAsync(writer, lostPackets: 0));
    }

    /// <summary>What the recorder was told before it died.</summary>
    private sealed record Witness
    {
        internal List<Segment> Completed { get; } = [];

        internal Instant WrittenEnd { get; set; } = Footage.Noon;

        internal Instant DurableEnd { get; set; } = Footage.Noon;

        internal bool Died { get; set; }
    }
}

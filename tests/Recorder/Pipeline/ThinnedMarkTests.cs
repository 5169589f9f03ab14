using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Tests.Retention;

using Xunit.Abstractions;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>That only key frames were recorded is in the journal, not in the files: whoever is killed in between must not have left a file that looks like a full one.</summary>
public sealed class ThinnedMarkTests(ITestOutputHelper output)
{
    private const string Why = "volume main is full: key frames only";

    [Fact]
    public async Task Wherever_a_recorder_is_killed_what_it_thinned_is_known_as_thinned()
    {
        var written = 0;
        for (var step = 1; ; step++)
        {
            var (steps, kept) = await KillAsync(step);
            output.WriteLine($"{step} {string.Join(", ", steps)}: {kept}");
            written += kept;
            if (steps.Count < step)
            {
                Assert.Contains("append .part", steps);
                break;
            }
        }

        Assert.True(written > 1, "no kill left a file of key frames");
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_costs_one_note_and_not_one_a_try()
    {
        await using var bench = await FullAsync();
        bench.Break(ArchiveCause.DiskFull, (step, path) => step == "append" && path.EndsWith(ArchiveLayout.PartSuffix, StringComparison.Ordinal));
        await bench.BeginAsync(Why);
        await bench.RecordAsync(1);
        for (var i = 0; i < 5; i++)
        {
            await bench.EndAsync();
            bench.Time.Advance(Footage.Second * 5);
            await bench.BeginAsync(Why);
            await bench.RecordAsync(1);
        }

        bench.Repair();
        await bench.EndAsync();
        bench.Time.Advance(Footage.Second * 5);
        await bench.BeginAsync(Why);
        await bench.RecordAsync(2);

        var gap = Assert.Single(await bench.StopAsync(), gap => gap.End is not null);
        Assert.Equal(GapCause.Disk, gap.Cause);
        using var catalog = bench.Temp.Read();
        Assert.Equal([false, true], catalog.Thinned().Select(run => run.End > run.Start));
    }

    /// <summary>A full run, then a thinned one, killed at a step of its beginning.</summary>
    /// <returns>The steps up to there, and how many files of the thinned run the next start found.</returns>
    private static async Task<(IReadOnlyList<string> Steps, int Kept)> KillAsync(int step)
    {
        await using var bench = await FullAsync();
        var steps = bench.KillAt(step);
        try
        {
            await bench.BeginAsync(Why);
            await bench.RecordAsync(2);
        }
        catch (SimulatedCrashException)
        {
            Assert.True(steps.Count >= step, $"{steps.Count} steps, killed at {step}"); // The dead one may have tried more.
        }

        var begun = steps.Take(step).ToList();
        bench.Time.Advance(Footage.Second);
        await bench.RestartAsync();
        bench.Checked();
        using var catalog = bench.Temp.Read();
        var thinned = catalog.Thinned().Select(run => run.Run).ToHashSet();
        var kept = bench.Segments().Skip(1).ToList();
        Assert.All(kept, segment => Assert.Contains(segment.Run, thinned));
        return (begun, kept.Count);
    }

    private static async Task<RecorderBench> FullAsync()
    {
        var bench = new RecorderBench();
        await bench.BeginAsync();
        await bench.RecordAsync(2);
        await bench.EndAsync(GapCause.Disk);
        return bench;
    }
}

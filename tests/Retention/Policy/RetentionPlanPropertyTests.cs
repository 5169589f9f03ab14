using FsCheck.Fluent;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Calendar;
using Supervision.Retention.Policy;
using Supervision.Retention.Sweeping;
using Supervision.Tests.Fakes;

using Xunit.Abstractions;

namespace Supervision.Tests.Retention.Policy;

/// <summary>Invariant 5 over random histories, against an oracle that counts day by day.</summary>
public sealed class RetentionPlanPropertyTests(ITestOutputHelper output)
{
    private const int Histories = 40;

    [Fact]
    public async Task Invariant5_What_is_past_its_ceiling_and_free_goes_and_nothing_else()
    {
        var deleting = 0;
        var kept = new SortedDictionary<KeptReason, int>();
        foreach (var seed in Gen.Choose(0, int.MaxValue).Sample(Histories))
        {
            output.WriteLine($"seed {seed}"); // The last one told is the history that failed.
            var plan = await HoldAsync(seed);
            deleting += plan.Deletions.Count > 0 ? 1 : 0;
            plan.Kept.Select(stretch => stretch.Reason).Distinct().ToList().ForEach(reason => kept[reason] = kept.GetValueOrDefault(reason) + 1);
        }

        output.WriteLine($"of {Histories} histories {deleting} delete; {string.Join(", ", kept.Select(pair => $"{pair.Key} keeps in {pair.Value}"))}");
        Assert.InRange(deleting, Histories / 4, Histories);
        Assert.Equal(Enum.GetValues<KeptReason>(), kept.Keys);
    }

    /// <summary>By the plan's own words: nothing of the floor goes, and what is past the ceiling goes or has a reason to stay.</summary>
    private static void AssertEachIsJudged(RandomHistory history, RetentionPlan plan)
    {
        foreach (var segment in history.Segments)
        {
            var term = plan.Terms.Single(term => term.Camera == segment.Camera);
            var day = UtcTime.BeijingDate(segment.End - Duration.Epsilon);
            var goes = plan.Deletions.Any(one => one.Term.Camera == segment.Camera && segment.Sequence >= one.FirstSequence && segment.Sequence <= one.LastSequence);
            var stays = plan.Kept.Any(one => one.Camera == segment.Camera && segment.Sequence >= one.FirstSequence && segment.Sequence <= one.LastSequence);
            Assert.True(!goes || (day < term.Floor.Oldest && day < term.Ceiling && !stays), $"{segment} goes");
            Assert.True(goes || stays || day >= term.Ceiling, $"{segment} stays for no reason");
        }
    }

    private static async Task<RetentionPlan> HoldAsync(int seed)
    {
        using var archive = new OldArchive();
        var history = new RandomHistory(archive, seed);
        await history.MakeAsync();
        var expected = Expected(archive, history, out var plan);
        var planned = history.Segments.Where(segment => plan.Deletions.Any(one => one.Term.Camera == segment.Camera && segment.Sequence >= one.FirstSequence && segment.Sequence <= one.LastSequence))
            .Select(segment => (segment.Camera, segment.Sequence)).ToHashSet();
        Assert.True(expected.SetEquals(planned), $"seed {seed}: plan {string.Join(' ', planned.Except(expected))}, oracle {string.Join(' ', expected.Except(planned))}");
        Assert.Null(plan.Doubt);
        AssertEachIsJudged(history, plan);

        await using (var store = archive.Maintain())
        {
            for (var sweep = 0; sweep < 2; sweep++)
            {
                var result = await new Sweeper(archive.Temp.Data, store.Catalog, archive.Temp.Clock, new ManualTime(), SweepLimits.None)
                    .RunAsync(BuiltInCalendar.Instance, trustClock: false, progress: null, CancellationToken.None);
                Assert.Equal((sweep == 0 ? expected.Count : 0, 0, 0L), (result.Segments, result.Refused, result.Missing));
            }
        }

        var left = history.Segments.Where(segment => !expected.Contains((segment.Camera, segment.Sequence))).Select(segment => segment.Path).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(left, archive.Temp.ArchiveFilesNow());
        using var catalog = archive.Temp.Read();
        Assert.Equal(left, catalog.Segments().Select(segment => segment.Path).Order(StringComparer.Ordinal));
        return plan;
    }

    private static HashSet<(string, long)> Expected(OldArchive archive, RandomHistory history, out RetentionPlan plan)
    {
        using var catalog = archive.Temp.Read();
        plan = RetentionPlanner.Make(catalog, BuiltInCalendar.Instance, new PlanQuestion(archive.Today));
        return new PlanOracle(history.Segments, catalog.Holds(), catalog.Rules(), archive.Today, history.IsSynchronised, BuiltInCalendar.Instance).Goes();
    }
}

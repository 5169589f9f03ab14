using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Proof;

/// <summary>The division of a day, against a slow count second by second.</summary>
public sealed class DayTimelineTests
{
    private const int Length = 60;
    private const long Second = 1_000_000_000;
    private static readonly GapCause[] Causes = [GapCause.CameraOff, GapCause.Network, GapCause.Planned];

    [Fact]
    public void The_seconds_of_a_day_always_add_up() => Check.QuickThrowOnFailure(Prop.ForAll(
        Parts().Four().ToArbitrary(),
        Parts().ToArbitrary(),
        (drawn, asked) =>
        {
            var (present, lost, gaps, deleted) = drawn;
            var causes = gaps.Select((gap, index) => (gap.Start, gap.End, Cause: Causes[index % Causes.Length])).ToList();
            var timeline = new DayTimeline(
                Spans.Of(asked),
                Spans.Of(present),
                Spans.Of(lost),
                causes.Select(gap => new Gap("gate-1", At(gap.Start), At(gap.End), gap.Cause, "")),
                deleted.Where(part => part.End > part.Start).Select(Deletion),
                Length * Second);
            var day = timeline.Shares(10 * Second, 50 * Second);

            var slow = Enumerable.Range(10, 40).Select(second => IsIn(second * Second, asked) ? Share(second * Second, present, lost, causes, deleted) : "not asked").ToLookup(share => share);
            Assert.Equal((40 * Second, slow["not asked"].Count() * Second), (day.Required + day.Planned, day.Planned));
            Assert.Equal(day.Required, day.Covered + day.Lost + day.Explained.Values.Sum() + day.Deleted + day.Unexplained);
            Assert.Equal(slow["present"].Count() * Second, day.Covered);
            Assert.Equal(slow["lost"].Count() * Second, day.Lost);
            Assert.Equal(slow["deleted"].Count() * Second, day.Deleted);
            Assert.Equal(slow["hole"].Count() * Second, day.Unexplained);
            Assert.All(Causes, cause => Assert.Equal(slow[cause.Name()].Count() * Second, day.Explained.GetValueOrDefault(cause)));
            Assert.Equal(day.Unexplained, timeline.Holes(10 * Second, 50 * Second).Sum(hole => hole.End - hole.Start));
        }));

    [Fact]
    public void Beijing_days_begin_at_sixteen_o_clock()
    {
        var midnight = UtcTime.ToNanoseconds(Instant.FromUtc(2026, 11, 21, 16, 0));
        var number = BeijingDays.Number(new LocalDate(2026, 11, 22));

        Assert.Equal((number - 1, number, number), (BeijingDays.Number(midnight - 1), BeijingDays.Number(midnight), BeijingDays.Number(midnight + 86_399_999_999_999)));
        Assert.Equal((midnight, new LocalDate(2026, 11, 22)), (BeijingDays.Start(number), BeijingDays.Day(number)));
        Assert.Equal(-1, BeijingDays.Number(-(8 * 3600 * Second) - 1));
    }

    [Fact]
    public void What_a_rule_excuses_is_counted_by_cause()
    {
        var rule = RetentionRule.Default("gate-1");
        var day = new DaySeconds(0, 0, 0, System.Collections.Immutable.ImmutableSortedDictionary<GapCause, long>.Empty.Add(GapCause.Network, 301 * Second).Add(GapCause.Planned, 9999 * Second).Add(GapCause.Disk, 1), 0, 0);

        Assert.Equal((Second, 9999 * Second, 1), (day.Beyond(GapCause.Network, rule), day.Beyond(GapCause.Planned, rule), day.Beyond(GapCause.Disk, rule)));
        Assert.Equal((10_000 * Second) + 1, day.Beyond(rule));
        var strict = rule with { AllowedSeconds = rule.AllowedSeconds.SetItem(GapCause.Planned, 60) };
        Assert.Equal((0, 0, 40 * Second), (day.LeftOut(strict), (day with { Planned = 100 * Second }).LeftOut(rule), (day with { Planned = 100 * Second }).LeftOut(strict)));
    }

    [Theory]
    [InlineData(0, 0, 100, 100)]
    [InlineData(60, 0, 100, 40)]
    [InlineData(60, 50, 100, 90)]
    [InlineData(60, 70, 100, 100)]
    [InlineData(200, 70, 100, 0)]
    [InlineData(-1, 70, 100, 0)]
    public void Key_frames_only_are_excused_by_what_gaps_leave_of_the_disk_s_share(int allowed, int missing, int thinned, int beyond)
    {
        var rule = RetentionRule.Default("gate-1") with { AllowedSeconds = RetentionRule.DefaultAllowed.SetItem(GapCause.Disk, allowed) };
        var day = new DaySeconds(0, 0, 0, System.Collections.Immutable.ImmutableSortedDictionary<GapCause, long>.Empty.Add(GapCause.Disk, missing * Second), 0, 0, thinned * Second);
        Assert.Equal(beyond * Second, day.BeyondThinned(rule));
    }

    [Fact]
    public void Key_frames_only_are_counted_where_they_are_there()
    {
        // Recorded and required: 5 to 20 and 30 to 40; lost: 20 to 30. Thinned: 10 to 35, and from 38 on.
        var timeline = new DayTimeline(
            Spans.Of([(5 * Second, 60 * Second)]),
            Spans.Of([(0, 20 * Second), (30 * Second, 40 * Second)]),
            Spans.Of([(20 * Second, 30 * Second)]),
            [],
            [],
            60 * Second,
            [new("r", "gate-1", At(10 * Second), At(35 * Second), "full"), new("s", "gate-1", At(38 * Second), null, "full")]);
        var day = timeline.Shares(0, 60 * Second);
        Assert.Equal((25 * Second, 10 * Second, 17 * Second), (day.Covered, day.Lost, day.Thinned));
    }

    private static Gen<(long Start, long End)[]> Parts() =>
        (from start in Gen.Choose(0, Length) from length in Gen.Choose(0, 20) select (start * Second, (start + length) * Second)).ArrayOf();

    private static bool IsIn(long second, (long Start, long End)[] parts) => Array.Exists(parts, part => second >= part.Start && second < part.End);

    private static string Share(
        long second, (long Start, long End)[] present, (long Start, long End)[] lost, List<(long Start, long End, GapCause Cause)> gaps, (long Start, long End)[] deleted)
    {
        bool In((long Start, long End) part) => second >= part.Start && second < part.End;
        return Array.Exists(present, In) ? "present"
            : Array.Exists(lost, In) ? "lost"
            : gaps.Where(gap => In((gap.Start, gap.End))).OrderBy(gap => gap.Cause).Select(gap => gap.Cause.Name()).FirstOrDefault()
            ?? (Array.Exists(deleted, In) ? "deleted" : "hole");
    }

    private static Instant At(long nanoseconds) => UtcTime.FromNanoseconds(nanoseconds);

    private static Deletion Deletion((long Start, long End) part) =>
        new(1, "gate-1", 1, 1, At(part.Start), At(part.End), 1, 1, "", new LocalDate(2026, 1, 1), "", "", "", "", At(0), At(0));
}

using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Backup;
using Supervision.Retention.Calendar;

namespace Supervision.Tests.Retention.Backup;

/// <summary>Whatever a backup has and holds say: never under a floor, never on hold, and nothing else stays past the ceiling.</summary>
public sealed class CeilingPlanTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly WorkingDayCalendar Calendar = BuiltInCalendar.Instance;

    [Fact]
    public void Nothing_that_must_stay_is_deleted_and_nothing_else_stays()
    {
        var ages = Gen.Choose(0, 2000).ListOf();
        var holds = Gen.Choose(0, 2000).Two().ListOf();
        var terms = Gen.Choose(1, 60).Two().Two();
        Check.QuickThrowOnFailure(Prop.ForAll(ages.ToArbitrary(), holds.ToArbitrary(), terms.ToArbitrary(), Holds));
    }

    [Fact]
    public void Ranges_agree_with_a_set()
    {
        var ranges = Gen.Choose(1, 40).Two().ListOf();
        Check.QuickThrowOnFailure(Prop.ForAll(ranges.ToArbitrary(), Agrees));
    }

    [Fact]
    public void Where_only_the_clock_says_that_days_passed_nothing_is_limited()
    {
        var keep = new RetentionTerm(30, CountingConvention.CalendarDays, 0);
        var believed = new CeilingPlan(keep, [], [], Calendar, Today);
        var young = new CeilingPlan(keep, [], [], Calendar, Today, Today.PlusDays(-5));
        var old = new CeilingPlan(keep, [], [], Calendar, Today, Today.PlusDays(-300));
        var copy = new CopyName("1", "a", 1, Today.PlusDays(-200).AtMidnight().WithOffset(UtcTime.Beijing).ToInstant());

        Assert.Null(young.Since("a"));
        Assert.Equal(believed.Since("a"), old.Since("a"));
        Assert.Equal([true, false, true], new[] { believed, young, old }.Select(plan => plan.IsOverdue(copy)));
        Assert.False(old.IsOverdue(copy with { Start = copy.Start - Duration.FromDays(101) }));
    }

    private static bool Holds(IList<int> hours, IList<(int From, int Hours)> held, ((int Keep, int Margin) Target, (int Days, int Margin) Rule) terms)
    {
        var midnight = Today.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant();
        var copies = hours.Select((age, index) => new CopyName($"{index}", "a", index + 1, midnight - Duration.FromHours(age))).ToList();
        var keep = new RetentionTerm(terms.Target.Keep, CountingConvention.BothDaysApart, terms.Target.Margin % 5);
        var rule = new RetentionRule("a", new RetentionTerm(terms.Rule.Days, CountingConvention.CalendarDays, terms.Rule.Margin % 5), RetentionRule.DefaultAllowed);
        var holds = held.Select((hold, index) => new Hold(
            index + 1, HoldKind.Case, hold.Hours % 2 == 0 ? [] : ["a"], midnight - Duration.FromHours(hold.From), midnight - Duration.FromHours(hold.From) + Duration.FromHours(hold.Hours + 1), "case", "Li", midnight, null, null)).ToList();

        var plan = new CeilingPlan(keep, [rule], holds, Calendar, Today);

        return copies.TrueForAll(copy =>
        {
            var end = copy.Start + Duration.FromHours(1);
            var mayGo = UtcTime.BeijingDate(end) < keep.Floor(Calendar, Today).Oldest.PlusDays(-keep.MarginDays)
                && UtcTime.BeijingDate(end) < rule.Term.Floor(Calendar, Today).Oldest
                && holds.TrueForAll(hold => hold.From >= end || hold.To <= copy.Start);
            return plan.IsOverdue(copy) == mayGo;
        });
    }

    private static bool Agrees(IList<(int First, int Length)> given)
    {
        var known = given.SelectMany(range => Enumerable.Range(range.First, range.Length)).ToHashSet();
        var ranges = new CopiedRanges(given.Select(range => new CopyRange("nas", "a", range.First, range.First + range.Length - 1)));
        return Enumerable.Range(1, 100).All(number => ranges.Contains(number) == known.Contains(number)
            && ranges.Covered.Any(range => number >= range.First && number <= range.Last) == known.Contains(number)
            && ranges.Missing.Any(range => number >= range.First && number <= range.Last) != known.Contains(number));
    }
}

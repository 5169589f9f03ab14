using NodaTime;

using Supervision.Domain;

namespace Supervision.Tests.Retention.Policy;

/// <summary>Invariant 5 said once more, slowly and by days only: which segments go.</summary>
internal sealed class PlanOracle(IReadOnlyList<Segment> segments, IReadOnlyList<Hold> holds, IReadOnlyList<RetentionRule> rules, LocalDate today, bool isSynchronised, WorkingDayCalendar calendar)
{
    internal HashSet<(string, long)> Goes() => [.. segments.Where(Goes).Select(segment => (segment.Camera, segment.Sequence))];

    private bool Goes(Segment segment) =>
        IsOld(segment)
        && !holds.Any(hold => hold.IsActive(today) && hold.Covers(segment.Camera, segment.Start, segment.End))
        && !segments.Any(other => other.Camera == segment.Camera && other.Sequence < segment.Sequence && !IsOld(other) && LastDay(other) <= today)
        && (isSynchronised || IsWitnessed(segment));

    private bool IsOld(Segment segment)
    {
        var term = Rule(segment.Camera).Term;
        var oldest = today;
        for (var counted = 0; counted < term.Days;)
        {
            oldest = oldest.PlusDays(-1);
            counted += term.Convention == CountingConvention.CalendarDays || calendar.IsWorkingDay(oldest) ? 1 : 0;
        }

        var national = today.PlusDays(-30);
        return LastDay(segment) < (oldest < national ? oldest : national).PlusDays(-term.MarginDays);
    }

    private bool IsWitnessed(Segment segment)
    {
        var first = LastDay(segment);
        var silent = 0;
        for (var day = first.PlusDays(1); day < today; day = day.PlusDays(1))
        {
            silent = segments.Any(other => UtcTime.BeijingDate(other.Start) == day || LastDay(other) == day) ? silent : silent + 1;
            if (silent > Rule(segment.Camera).Term.MarginDays)
            {
                return false;
            }
        }

        return true;
    }

    private RetentionRule Rule(string camera) => rules.LastOrDefault(rule => rule.Camera == camera) ?? RetentionRule.Default(camera);

    private static LocalDate LastDay(Segment segment) => UtcTime.BeijingDate(segment.End - Duration.Epsilon);
}

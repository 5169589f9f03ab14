using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Policy;

/// <summary>What a rule means on one day.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsDefault">True where the record says no rule of that camera, and the usual one counts.</param>
/// <param name="Floor">The oldest day that must be there.</param>
/// <param name="Ceiling">The oldest day that may be there: what is older goes, unless it is held.</param>
public sealed record CameraTerm(RetentionRule Rule, bool IsDefault, RetentionFloor Floor, LocalDate Ceiling)
{
    /// <summary>The camera's id.</summary>
    public string Camera => Rule.Camera;

    /// <summary>The rule as the ledger has it: <c>30 working days (apart), margin 3 days, floor 2026-10-09, ceiling 2026-10-06</c>.</summary>
    public string Text => $"{Rule.Term.Days} {(Rule.Term.Convention == CountingConvention.CalendarDays ? "calendar days" : $"working days ({Rule.Term.Convention.Name()})")}, "
        + $"margin {Rule.Term.MarginDays} days, floor {RowTime.Day(Floor.Oldest)}, ceiling {RowTime.Day(Ceiling)}";

    /// <summary>Counts.</summary>
    /// <param name="camera">The camera's id.</param>
    /// <param name="rule">Its rule; null where the record says none.</param>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="asOf">The day in Beijing on which it is asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="WorkingDayCalendar.FloorAsOf"/>.</exception>
    public static CameraTerm Of(string camera, RetentionRule? rule, WorkingDayCalendar calendar, LocalDate asOf)
    {
        var counted = rule ?? RetentionRule.Default(camera);
        return new CameraTerm(counted, rule is null, counted.Term.Floor(calendar, asOf), counted.Term.Ceiling(calendar, asOf));
    }
}

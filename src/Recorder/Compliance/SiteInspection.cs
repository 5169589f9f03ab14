using NodaTime;

namespace Supervision.Recorder.Compliance;

/// <summary>A hall judged by every clause of its profile and of the law that speaks of halls like it.</summary>
/// <param name="Hall">The hall.</param>
/// <param name="Standard">The profile's document.</param>
/// <param name="Results">Each of these clauses, in the order of the documents.</param>
/// <param name="At">When.</param>
internal sealed record SiteInspection(HallView Hall, Standard Standard, IReadOnlyList<ClauseResult> Results, Instant At)
{
    /// <summary>True without violations; notices and open questions do not count.</summary>
    internal bool Ok => Count(ClauseState.Violated) == 0;

    internal static SiteInspection Of(HallView hall, Instant at)
    {
        var standard = Standards.Of(hall.Site.Profile.Id);
        return new(hall, standard, [.. standard.Clauses.Concat(Standards.National.Clauses).Where(clause => clause.SpeaksOf(hall.Site)).Select(clause => Judge(clause, hall))], at);
    }

    /// <summary>What became of one clause.</summary>
    internal static ClauseResult Judge(Clause clause, HallView hall)
    {
        var verdict = new Verdict(hall.Place, clause.IsMust);
        clause.Rule.Judge(hall, verdict);
        return verdict.Of(clause);
    }

    internal int Count(ClauseState state) => Results.Count(result => result.State == state);
}

using Supervision.Recorder.Cli;

namespace Supervision.Recorder.Compliance;

/// <summary>What became of one clause.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="State">The outcome in one word; a finding outweighs what is open.</param>
/// <param name="Findings">What is wrong.</param>
/// <param name="Open">What cannot be told, and what would be needed.</param>
/// <param name="Grounds">What the outcome rests on.</param>
internal sealed record ClauseResult(
    Clause Clause, ClauseState State, IReadOnlyList<SiteFinding> Findings, IReadOnlyList<Message> Open, IReadOnlyList<Message> Grounds)
{
    /// <summary>The findings, those that say the same of several places as one.</summary>
    internal IEnumerable<(SiteFinding First, IReadOnlyList<Place> Places)> Grouped() => Findings
        .GroupBy(finding => (finding.Severity, What: finding.What.ToString(), Remedy: finding.Remedy.ToString()))
        .Select(same => (same.First(), (IReadOnlyList<Place>)[.. same.Select(finding => finding.Where)]));
}

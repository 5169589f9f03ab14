using Supervision.Recorder.Compliance;

namespace Supervision.Recorder.Cli.Json;

/// <summary>One clause.</summary>
internal sealed record ClauseJson(
    string Clause, string Document, string Reference, string Quote, string Meaning, bool Must, string State,
    IReadOnlyList<SiteFindingJson> Findings, IReadOnlyList<string> Open, IReadOnlyList<string> Grounds)
{
    internal static ClauseJson Of(ClauseResult result) => new(
        result.Clause.Id,
        result.Clause.Document,
        result.Clause.Reference,
        result.Clause.Quote,
        result.Clause.English,
        result.Clause.IsMust,
        SiteCheckJson.Word(result.State),
        [.. result.Findings.Select(SiteFindingJson.Of)],
        [.. result.Open.Select(open => open.ToString())],
        [.. result.Grounds.Select(ground => ground.ToString())]);
}

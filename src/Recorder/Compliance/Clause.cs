using Supervision.Recorder.Cli;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Compliance;

/// <summary>One sentence of a standard, and the rule by which a hall is judged by it.</summary>
/// <param name="Id">Unique over all documents: <c>changchun-2022.resolution</c>.</param>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Source">The document in a few words, to stand before the reference.</param>
/// <param name="Reference">Where in the document, in its own numbering.</param>
/// <param name="Quote">Its words; what is left out is marked by ……</param>
/// <param name="English">What it says, for those who do not read Chinese.</param>
/// <param name="IsMust">False for what a standard recommends or scores: what is wrong then is a notice.</param>
/// <param name="Levels">The levels of halls that it speaks of; none means all.</param>
/// <param name="Halls">Words one of which stands in the names of the halls that it speaks of; none means all.</param>
/// <param name="Rule">How a hall is judged.</param>
internal sealed record Clause(
    string Id,
    string Document,
    Text Source,
    string Reference,
    string Quote,
    string English,
    bool IsMust,
    IReadOnlyList<HallLevel> Levels,
    IReadOnlyList<string> Halls,
    SiteRule Rule)
{
    internal bool SpeaksOf(SiteConfiguration site) =>
        (Levels.Count == 0 || Levels.Contains(site.Level)) && (Halls.Count == 0 || Halls.Any(word => site.Hall.Contains(word, StringComparison.Ordinal)));
}

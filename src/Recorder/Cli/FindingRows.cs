using NodaTime;

using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli;

/// <summary>Findings for people: a recorder that was off for a month is one row a camera, not thirty. JSON has each day.</summary>
internal static class FindingRows
{
    /// <summary>Findings in their order, with their text in a language; what a camera has day after day is told by the first one.</summary>
    internal static IEnumerable<(ProofFinding Finding, string Detail)> Of(RetentionProof proof, Language language)
    {
        var rows = new List<(ProofFinding First, LocalDate? Last, int More)>();
        foreach (var finding in proof.Findings)
        {
            var before = rows.FindLastIndex(row => row.First.Camera == finding.Camera && row.First.Code == finding.Code && row.Last is { } last && last.PlusDays(1) == finding.Day);
            if (before < 0)
            {
                rows.Add((finding, finding.Day, 0));
            }
            else
            {
                rows[before] = (rows[before].First, finding.Day, rows[before].More + 1);
            }
        }

        foreach (var (first, last, more) in rows)
        {
            var detail = Translation.Of(first.Detail, language);
            yield return (first, more == 0 ? detail : RetentionVerifyTexts.DaysAlike.In(language, detail, more, NodaTime.Text.LocalDatePattern.Iso.Format(last!.Value)));
        }
    }
}

using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli.Pages;

/// <summary>How a camera's day looks in the heat map: by colour, and by a sign for those who see or print no colours.</summary>
internal sealed record DayMark(string Name, string Sign, Text Word)
{
    internal static readonly DayMark Full = new("full", "", Texts.RetentionPageTexts.MapFull);
    internal static readonly DayMark Excused = new("excused", "–", Texts.RetentionPageTexts.MapExcused);
    internal static readonly DayMark Planned = new("planned", "·", Texts.RetentionPageTexts.MapPlanned);
    internal static readonly DayMark Copy = new("copy", "△", Texts.RetentionPageTexts.MapCopy);
    internal static readonly DayMark Foreign = new("foreign", "+", Texts.RetentionPageTexts.MapForeign);
    internal static readonly DayMark Fault = new("fault", "✕", Texts.RetentionPageTexts.MapFault);
    internal static readonly DayMark None = new("none", "", Texts.RetentionPageTexts.MapNone);

    internal static readonly IReadOnlyList<DayMark> All = [Full, Excused, Planned, Copy, Foreign, Fault, None];

    internal static DayMark Of(DayProof? day, IReadOnlyCollection<ProofFinding> findings) =>
        findings.Any(finding => Of(finding.Code) == Fault) ? Fault
        : findings.Any(finding => finding.Code == ProofCode.CopyMissing) ? Copy
        : findings.Count > 0 ? Foreign
        : day is null ? None
        : day.Seconds is { Required: 0, Planned: > 0 } ? Planned
        : day.Seconds.Covered == day.Seconds.Required && day.Seconds.Thinned == 0 ? Full
        : Excused;

    /// <summary>How grave a finding is: a copy that is missing and a file too many cost no recording.</summary>
    internal static DayMark Of(ProofCode code) => code switch
    {
        ProofCode.CopyMissing => Copy,
        ProofCode.UnknownFile => Foreign,
        _ => Fault,
    };
}

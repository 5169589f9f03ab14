using System.Globalization;

using NodaTime.Text;

using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>A verification of retention for people: the cameras, the findings, what else is to be known, one line of verdict.</summary>
internal static class RetentionListing
{
    internal static void Write(VerbContext context, RetentionProof proof)
    {
        Cameras(context, proof).Write(withTimes: false);
        if (proof.Findings.Count > 0)
        {
            Findings(context, proof).Write(withTimes: false);
        }

        foreach (var note in ProofNotes.Of(proof))
        {
            context.PlainOut.WriteLine(context.Say(note));
        }

        context.PlainOut.WriteLine(proof.Ok ? context.Say(RetentionVerifyTexts.Ok) : context.Say(RetentionVerifyTexts.NotOk.Of(proof.Findings.Count)));
    }

    private static Listing Cameras(VerbContext context, RetentionProof proof)
    {
        // Each for what there is of it: most halls record all 24 hours, and not all have a backup.
        var (isPlanned, hasBackup) = (ProofSums.Of(proof.Cameras).Planned > 0, proof.Cameras.SelectMany(camera => camera.Days).Any(day => day.Copies.Count > 0));
        var listing = new Listing(
            context,
            [
                TableTexts.Camera, RetentionVerifyTexts.Floor, RetentionVerifyTexts.Days, RetentionVerifyTexts.Recorded, .. isPlanned ? [RetentionVerifyTexts.Planned] : Array.Empty<Text>(),
                RetentionVerifyTexts.Excused, RetentionVerifyTexts.Beyond, RetentionVerifyTexts.Missing, RetentionVerifyTexts.OnBackup, RetentionVerifyTexts.OnUnion, RetentionVerifyTexts.Findings,
            ]);
        foreach (var camera in proof.Cameras)
        {
            var sums = ProofSums.Of(camera);
            listing.Add(
            [
                camera.Camera,
                LocalDatePattern.Iso.Format(camera.Floor.Oldest),
                camera.Days.Count.ToString(CultureInfo.InvariantCulture),
                camera.Commissioned is null ? context.Say(RetentionVerifyTexts.NeverRecorded) : ProofSums.Percent(sums.Covered, sums.Required),
                .. isPlanned ? [ProofSums.Time(sums.Planned)] : Array.Empty<string>(),
                ProofSums.Time(sums.Excused),
                ProofSums.Time(sums.Beyond),
                ProofSums.Time(sums.Missing),
                hasBackup ? ProofSums.Percent(sums.OnBackup, sums.Required) : context.Say(RetentionVerifyTexts.NoBackup),
                ProofSums.Percent(sums.OnUnion, sums.Required),
                proof.Findings.Count(finding => finding.Camera == camera.Camera).ToString(CultureInfo.InvariantCulture),
            ]);
        }

        return listing;
    }

    private static Listing Findings(VerbContext context, RetentionProof proof)
    {
        var listing = new Listing(context, RetentionVerifyTexts.Finding, TableTexts.Camera, RetentionVerifyTexts.Day, RetentionVerifyTexts.What, RetentionVerifyTexts.Remedy);
        foreach (var (finding, detail) in FindingRows.Of(proof, context.Language))
        {
            listing.Add(
                context.Say(ProofTexts.Of(finding.Code)),
                finding.Camera ?? context.Say(RetentionVerifyTexts.Archive),
                finding.Day is { } day ? LocalDatePattern.Iso.Format(day) : "",
                detail,
                context.Translate(finding.Remedy));
        }

        return listing;
    }
}

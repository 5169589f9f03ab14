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
        var listing = new Listing(
            context,
            TableTexts.Camera,
            RetentionVerifyTexts.Floor,
            RetentionVerifyTexts.Days,
            RetentionVerifyTexts.Recorded,
            RetentionVerifyTexts.Excused,
            RetentionVerifyTexts.Beyond,
            RetentionVerifyTexts.Missing,
            RetentionVerifyTexts.OnBackup,
            RetentionVerifyTexts.OnUnion,
            RetentionVerifyTexts.Findings);
        foreach (var camera in proof.Cameras)
        {
            var sums = ProofSums.Of(camera);
            listing.Add(
                camera.Camera,
                LocalDatePattern.Iso.Format(camera.Floor.Oldest),
                camera.Days.Count.ToString(CultureInfo.InvariantCulture),
                camera.Commissioned is null ? context.Say(RetentionVerifyTexts.NeverRecorded) : ProofSums.Percent(sums.Covered, sums.Required),
                ProofSums.Time(sums.Excused),
                ProofSums.Time(sums.Beyond),
                ProofSums.Time(sums.Missing),
                ProofSums.Percent(sums.OnBackup, sums.Required),
                ProofSums.Percent(sums.OnUnion, sums.Required),
                proof.Findings.Count(finding => finding.Camera == camera.Camera).ToString(CultureInfo.InvariantCulture));
        }

        return listing;
    }

    private static Listing Findings(VerbContext context, RetentionProof proof)
    {
        var listing = new Listing(context, RetentionVerifyTexts.Finding, TableTexts.Camera, RetentionVerifyTexts.Day, RetentionVerifyTexts.What, RetentionVerifyTexts.Remedy);
        foreach (var finding in proof.Findings)
        {
            listing.Add(
                context.Say(ProofTexts.Of(finding.Code)),
                finding.Camera ?? context.Say(RetentionVerifyTexts.Archive),
                finding.Day is { } day ? LocalDatePattern.Iso.Format(day) : "",
                context.Translate(finding.Detail),
                context.Translate(finding.Remedy));
        }

        return listing;
    }
}

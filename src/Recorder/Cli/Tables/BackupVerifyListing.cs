using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>What a verification of backups found, for people.</summary>
internal static class BackupVerifyListing
{
    internal static void Write(VerbContext context, BackupVerifyResult result)
    {
        if (result.Findings.Count > 0)
        {
            var listing = new Listing(context, BackupTexts.Place, TableTexts.Camera, TableTexts.File, BackupTexts.Damage, TableTexts.Detail, BackupTexts.Healed);
            foreach (var finding in result.Findings)
            {
                listing.Add(
                    Place(context, finding.Place),
                    finding.Camera,
                    finding.Path,
                    context.Say(BackupTexts.Of(finding.Damage)),
                    context.Translate(finding.Detail),
                    finding.HealedFrom is { } source ? context.Say(BackupTexts.HealedFrom, Place(context, source)) : finding.Obstacle is { } obstacle ? context.Translate(obstacle) : "-");
            }

            listing.Write(withTimes: false);
        }

        context.PlainOut.WriteLine(context.Say(
            BackupTexts.Verified, result.Copies, string.Join(", ", result.Targets), result.NotCopied, result.Read, BackupListing.Megabytes(result.Bytes)));
        context.PlainOut.WriteLine(context.Say(result.Ok ? result.Findings.Count == 0 ? BackupTexts.AllWell : BackupTexts.AllHealed : BackupTexts.NotWell));
    }

    private static string Place(VerbContext context, string place) => place == BackupFinding.Archive ? context.Say(BackupTexts.Archive) : place;
}

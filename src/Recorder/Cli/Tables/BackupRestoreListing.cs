using Supervision.Domain;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>What a restore came to, for people.</summary>
internal static class BackupRestoreListing
{
    internal static void Write(VerbContext context, RestoreResult result, string path)
    {
        foreach (var (missing, reason) in result.Missing)
        {
            context.PlainOut.WriteLine(context.Say(BackupTexts.Missing, missing, context.Translate(reason)));
        }

        if (result.KeysLeftOut)
        {
            context.PlainOut.WriteLine(context.Say(BackupTexts.KeysStayed));
        }

        if (result.Volumes.Count > 0)
        {
            context.PlainOut.WriteLine(context.Say(BackupTexts.OneDisk, string.Join(", ", result.Volumes), path));
        }

        context.PlainOut.WriteLine(context.Say(BackupTexts.Restored, result.Segments, BackupListing.Megabytes(result.Bytes), path, result.Newer));
        context.PlainOut.WriteLine(result.CatalogAt is { } at
            ? context.Say(BackupTexts.CatalogOf, BeijingText.Of(UtcTime.Parse(at)))
            : context.Say(BackupTexts.CatalogRebuilt));
    }
}

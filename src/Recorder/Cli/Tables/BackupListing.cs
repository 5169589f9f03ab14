using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>What runs of backups did, for people.</summary>
internal static class BackupListing
{
    internal static void Write(VerbContext context, BackupRunJson answer)
    {
        foreach (var target in answer.Targets)
        {
            Write(context, target);
        }
    }

    private static void Write(VerbContext context, BackupRunTargetJson target)
    {
        if (target.Error is { } error)
        {
            context.PlainOut.WriteLine(context.Say(BackupTexts.Failed, target.Target, context.Translate(error)));
            return;
        }

        WriteGone(context, target.Target, target.Gone);
        context.PlainOut.WriteLine(context.Say(BackupTexts.Copied, target.Target, target.Segments, Megabytes(target.Bytes), target.AlreadyThere, target.Deleted));
        foreach (var skipped in target.Skipped)
        {
            context.PlainOut.WriteLine(context.Say(BackupTexts.Skipped, skipped.Camera, skipped.Segments, skipped.Path, context.Translate(skipped.Reason)));
        }

        if (target.KeysLeftOut)
        {
            context.PlainOut.WriteLine(context.Say(BackupTexts.NoKeys, target.Target));
        }
    }

    internal static void WriteGone(VerbContext context, string target, long copies)
    {
        if (copies > 0)
        {
            context.PlainOut.WriteLine(context.Say(BackupTexts.Gone, target, copies));
        }
    }

    internal static string Megabytes(long bytes) => $"{bytes / 1e6:0.0}";
}

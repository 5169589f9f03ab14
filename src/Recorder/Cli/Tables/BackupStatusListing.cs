using Supervision.Domain;
using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Tables;

/// <summary>How backups stand, for people.</summary>
internal static class BackupStatusListing
{
    internal static void Write(VerbContext context, BackupStatusJson answer)
    {
        var listing = new Listing(context, BackupTexts.Target, TableTexts.Camera, BackupTexts.CopiedUpTo, BackupTexts.BehindSegments, BackupTexts.BehindSize, BackupTexts.BehindTime);
        foreach (var target in answer.Targets)
        {
            foreach (var camera in target.Cameras)
            {
                listing.Add(
                    target.Target,
                    camera.Camera,
                    Moment(camera.CopiedUpTo) ?? "-",
                    $"{camera.BehindSegments}",
                    BackupListing.Megabytes(camera.BehindBytes),
                    BeijingText.Of(NodaTime.Duration.FromSeconds(camera.BehindSeconds)));
            }
        }

        listing.Write(withTimes: true);
        foreach (var target in answer.Targets)
        {
            WriteLines(context, target);
        }
    }

    private static void WriteLines(VerbContext context, BackupTargetJson target)
    {
        var never = context.Say(BackupTexts.Never);
        context.PlainOut.WriteLine(context.Say(BackupTexts.Last, target.Target, Moment(target.Succeeded) ?? never, Moment(target.CatalogAt) ?? never));
        if (target.Error is { } error)
        {
            context.PlainOut.WriteLine(context.Say(BackupTexts.LastFailed, target.Target, Moment(target.LastRun), context.Translate(error)));
        }

        if (target.Skipped > 0)
        {
            context.PlainOut.WriteLine(context.Say(BackupTexts.SkippedCount, target.Target, target.Skipped));
        }

        if (target.KeysLeftOut)
        {
            context.PlainOut.WriteLine(context.Say(BackupTexts.NoKeys, target.Target));
        }
    }

    private static string? Moment(string? text) => text is null ? null : BeijingText.Of(UtcTime.Parse(text));
}

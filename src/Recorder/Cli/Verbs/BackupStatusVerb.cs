using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision backup status --data DIR [--target T]</c>: how far backups are behind, as far as this machine knows; asks no backup.</summary>
internal static class BackupStatusVerb
{
    internal static Command Create(VerbContext context) => new BackupQuestion(context).Command("status", BackupTexts.Status, (call, _) =>
    {
        using var catalog = ArchiveReading.Open(call.Data);
        var now = context.Clock.GetCurrentInstant();
        var targets = call.Site.Backup.Targets.Where(target => call.Target is null || target.Id == call.Target);
        var answer = BackupStatusJson.Of(targets.Select(target => TargetStatus.Of(call.Data, catalog, target.Id, target.Keep, now)), now);
        call.Write(answer, () => BackupStatusListing.Write(context, answer));
        return Task.FromResult(answer.Ok ? ExitCode.Fine : ExitCode.Findings);
    });
}

using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Backup;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision backup status --data DIR [--target T]</c>: how far backups are behind, as far as this machine knows; asks no backup.</summary>
internal static class BackupStatusVerb
{
    internal static Command Create(VerbContext context)
    {
        var question = new BackupQuestion(context);
        var data = CommonOptions.Data(context);
        var json = CommonOptions.Json(context);
        var command = new Command("status", context.Say(BackupTexts.Status)) { data, json };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            var directory = DataDirectory.Open(parsed.Require(context, data));
            var site = question.Site(parsed);
            using var catalog = ArchiveReading.Open(directory);
            var now = context.Clock.GetCurrentInstant();
            var targets = site.Backup.Targets.Where(target => question.Target(parsed) is null || target.Id == question.Target(parsed));
            var answer = BackupStatusJson.Of(targets.Select(target => TargetStatus.Of(directory, catalog, target.Id, target.Keep, now)), now);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.PlainOut, answer);
            }
            else
            {
                BackupStatusListing.Write(context, answer);
            }

            return answer.Ok ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }
}

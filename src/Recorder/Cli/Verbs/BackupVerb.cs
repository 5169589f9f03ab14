using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision backup init|run|status|verify|restore</c>.</summary>
internal static class BackupVerb
{
    internal static Command Create(VerbContext context) => new("backup", context.Say(BackupTexts.Backup))
    {
        BackupInitVerb.Create(context),
        BackupRunVerb.Create(context),
        BackupStatusVerb.Create(context),
        BackupVerifyVerb.Create(context),
        BackupRestoreVerb.Create(context),
    };
}

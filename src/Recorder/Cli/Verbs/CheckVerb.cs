using System.CommandLine;

using Supervision.Recorder.Cli.Json;
using Supervision.Recorder.Cli.Tables;
using Supervision.Recorder.Cli.Texts;
using Supervision.Retention.Archive;
using Supervision.Retention.Verification;

namespace Supervision.Recorder.Cli.Verbs;

/// <summary><c>supervision check --data DIR [--deep] [--rebuild]</c>: the fsck of an archive; a rebuild is followed by a check.</summary>
internal static class CheckVerb
{
    internal static Command Create(VerbContext context)
    {
        var data = CommonOptions.Data(context);
        var deep = new Option<bool>("--deep") { Description = context.Say(ArchiveTexts.DeepOption) };
        var rebuild = new Option<bool>("--rebuild") { Description = context.Say(ArchiveTexts.RebuildOption) };
        var json = CommonOptions.Json(context);
        var command = new Command("check", context.Say(ArchiveTexts.Check)) { data, deep, rebuild, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var directory = DataDirectory.Open(parsed.Require(context, data));
                var rebuilt = parsed.GetValue(rebuild) ? Rebuild(context, directory, cancellation) : null;
                var result = Check(context, directory, parsed.GetValue(deep), cancellation);
                Write(context, parsed.GetValue(json), result, rebuilt);
                return result.Ok && (rebuilt is null || rebuilt.Unreadable.Count + rebuilt.Changed.Count == 0) ? ExitCode.Fine : ExitCode.Findings;
            },
            cancellation));
        return command;
    }

    private static RebuildResult Rebuild(VerbContext context, DataDirectory data, CancellationToken cancellation)
    {
        data.RequireOwner($"{ProgramFile.Path} check --rebuild");
        return ProgressBar.Run(context, CheckTexts.Rebuilding, progress => CatalogRebuild.Run(
            data, LockOwner.Current("supervision check --rebuild", context.Clock), context.Clock, progress, cancellation));
    }

    private static CheckResult Check(VerbContext context, DataDirectory data, bool deep, CancellationToken cancellation) =>
        !File.Exists(data.CatalogPath) && ArchiveReading.IsFresh(data)
            ? new CheckResult(CheckResult.FormatVersion, Ok: true, deep, Live: false, [], [])
            : ProgressBar.Run(context, CheckTexts.Checking, progress => ArchiveCheck.Run(data, deep, context.Clock, progress, cancellation));

    private static void Write(VerbContext context, bool json, CheckResult result, RebuildResult? rebuilt)
    {
        if (json)
        {
            JsonOutput.Write(context.PlainOut, CheckJson.Of(result, rebuilt));
        }
        else
        {
            CheckListing.Write(context, result, rebuilt);
        }
    }
}

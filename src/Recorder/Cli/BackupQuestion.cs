using System.CommandLine;

using Supervision.Recorder.Backup;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Cli;

/// <summary>The options by which verbs name backups, and what they mean.</summary>
internal sealed class BackupQuestion(VerbContext context)
{
    private readonly Option<string> _config = CommonOptions.Config(context);
    private readonly Option<string> _target = new("--target") { HelpName = "ID", Description = context.Say(BackupTexts.TargetOption) };

    /// <summary>A verb about the backups of a data directory.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="run">Does it, and gives the exit code.</param>
    /// <param name="more">Options of its own.</param>
    internal Command Command(string name, Text description, Func<BackupCall, CancellationToken, Task<int>> run, params Option[] more)
    {
        var data = CommonOptions.Data(context);
        var json = CommonOptions.Json(context);
        var command = new Command(name, context.Say(description)) { data };
        foreach (var option in more)
        {
            command.Add(option);
        }

        command.Add(json);
        AddTo(command);
        command.SetAction((parsed, cancellation) => run(
            new BackupCall(context, parsed, DataDirectory.Open(parsed.Require(context, data)), Site(parsed), File(parsed), Target(parsed), parsed.GetValue(json)), cancellation));
        return command;
    }

    internal void AddTo(Command command)
    {
        command.Add(_config);
        command.Add(_target);
    }

    /// <summary>Full path of the configuration's file.</summary>
    internal string File(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(_config) ?? SiteFile.Usual);

    /// <summary>The target that is named; null for all.</summary>
    internal string? Target(ParseResult parsed) => parsed.GetValue(_target);

    /// <summary>The configuration.</summary>
    /// <exception cref="UsageException">It has errors, names no backup, or not that one.</exception>
    internal SiteConfiguration Site(ParseResult parsed)
    {
        var file = parsed.GetValue(_config) ?? SiteFile.Usual;
        var site = SiteFile.Load(context, file);
        var ids = site.Backup.Targets.Select(target => target.Id).ToList();
        if (ids.Count == 0)
        {
            throw new UsageException(context.Say(BackupTexts.NoTargets, file));
        }

        return Target(parsed) is not { } target || ids.Contains(target)
            ? site
            : throw new UsageException(context.Say(BackupTexts.NoTarget, target, file, string.Join(", ", ids)));
    }

    /// <summary>The backups that are meant.</summary>
    /// <exception cref="UsageException">As for <see cref="Site"/>.</exception>
    internal BackupTargets Open(ParseResult parsed) => BackupTargets.Of(Site(parsed), File(parsed), context.Time, Target(parsed));
}

using System.CommandLine;

using Supervision.Recorder.Backup;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Cli;

/// <summary>The options by which verbs name backups, and what they mean.</summary>
internal sealed class BackupQuestion(VerbContext context)
{
    private readonly Option<string> _config = CommonOptions.Config(context);
    private readonly Option<string> _target = new("--target") { HelpName = "ID", Description = context.Say(BackupTexts.TargetOption) };

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

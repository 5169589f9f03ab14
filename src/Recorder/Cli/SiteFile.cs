using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Configuration.Machine;

namespace Supervision.Recorder.Cli;

/// <summary>Loads the configuration for a verb, and tells the operator all that is wrong with it.</summary>
internal static class SiteFile
{
    /// <summary>The configuration of the current folder, for verbs that can do without <c>--config</c>.</summary>
    internal const string Usual = "site.yaml";

    /// <summary>The configuration that is named, or that of the current folder; null where neither is.</summary>
    /// <exception cref="UsageException">There are errors.</exception>
    internal static SiteConfiguration? LoadIfThere(VerbContext context, string? path) =>
        path is not null || File.Exists(Usual) ? Load(context, path ?? Usual) : null;

    /// <summary>The configuration; warnings and errors go to standard error, one a line.</summary>
    /// <param name="context">Where they are told.</param>
    /// <param name="path">The file.</param>
    /// <param name="machine">Tries what the file asks for, too; null leaves that out.</param>
    /// <exception cref="UsageException">There are errors.</exception>
    internal static SiteConfiguration Load(VerbContext context, string path, MachineCheck? machine = null)
    {
        var result = SiteConfiguration.Load(path, machine);
        foreach (var warning in result.Warnings)
        {
            context.PlainError.WriteLine(context.Say(ConfigTexts.Warning, warning.In(context.Language)));
        }

        foreach (var error in result.Errors)
        {
            context.PlainError.WriteLine(context.Say(ConfigTexts.Error, error.In(context.Language)));
        }

        return result.Value ?? throw new UsageException(context.Say(
            ConfigTexts.Errors.With(path, ConfigTexts.ErrorCount.Of(result.Errors.Count), ConfigTexts.WarningCount.Of(result.Warnings.Count))));
    }
}

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;

namespace Supervision.Recorder.Cli;

/// <summary>Loads the configuration for a verb, and tells the operator all that is wrong with it.</summary>
internal static class SiteFile
{
    /// <summary>The configuration; warnings and errors go to standard error, one a line.</summary>
    /// <exception cref="UsageException">There are errors.</exception>
    internal static SiteConfiguration Load(VerbContext context, string path)
    {
        var result = SiteConfiguration.Load(path);
        foreach (var warning in result.Warnings)
        {
            context.PlainError.WriteLine(context.Say(ConfigTexts.Warning, warning));
        }

        foreach (var error in result.Errors)
        {
            context.PlainError.WriteLine(context.Say(ConfigTexts.Error, error));
        }

        return result.Value ?? throw new UsageException(context.Say(ConfigTexts.Errors, path, result.Errors.Count, result.Warnings.Count));
    }
}

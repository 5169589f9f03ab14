using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Cli;

/// <summary>
/// What was typed where a camera of the site or an address is wanted. A single word is a camera's id: to take a slip of the finger for a host would ask the name
/// server for it, and come back with a complaint about the network.
/// </summary>
internal static class CameraName
{
    /// <summary>Throws where a word is neither a camera of the site nor an address.</summary>
    /// <param name="context">Says what is wrong.</param>
    /// <param name="name">What was typed.</param>
    /// <param name="site">Null without a configuration.</param>
    /// <param name="file">Its name, or where it was looked for.</param>
    /// <exception cref="UsageException">Says what would do.</exception>
    internal static void Require(VerbContext context, string name, SiteConfiguration? site, string file)
    {
        if (!IsWord(name) || site?.Cameras.Any(camera => camera.Id == name) == true)
        {
            return;
        }

        var shown = Findings.Shown(name);
        if (site is null)
        {
            throw new UsageException(context.Say(ProvisionTexts.NoSite, shown, file));
        }

        var ids = site.Cameras.Select(camera => camera.Id).ToList();
        throw new UsageException(Suggestion.Nearest(name, ids) is { } near
            ? context.Say(ProvisionTexts.NoCameraNear, file, shown, near, string.Join(", ", ids))
            : context.Say(ProvisionTexts.NoCamera, file, shown, string.Join(", ", ids)));
    }

    /// <summary>True where it can only be an id.</summary>
    internal static bool IsWord(string name) =>
        name != "localhost" && name.Length > 0 && name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');
}

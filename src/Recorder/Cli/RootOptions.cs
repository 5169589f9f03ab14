using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli;

/// <summary>The options that every verb has.</summary>
internal sealed class RootOptions(VerbContext context)
{
    internal Option<bool> Help { get; } = new("--help", "-h", "-?") { Recursive = true, Description = context.Say(FrameTexts.HelpOption) };

    internal Option<bool> Version { get; } = new("--version") { Description = context.Say(FrameTexts.VersionOption) };

    internal Option<string> Language { get; } = new Option<string>("--lang")
    {
        Recursive = true,
        HelpName = "zh|en",
        Description = context.Say(FrameTexts.LanguageOption),
    }.AcceptOnlyFromAmong("zh", "en");
}

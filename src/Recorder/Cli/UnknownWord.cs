using System.CommandLine;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Cli;

/// <summary>What to say about a word that no verb and no option answers to.</summary>
internal static class UnknownWord
{
    internal static string Message(VerbContext context, Command command, string word)
    {
        var known = command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        var shown = Findings.Shown(word);
        return Suggestion.Nearest(word, known) is { } nearest
            ? context.Say(FrameTexts.UnknownWordNear, shown, nearest)
            : context.Say(FrameTexts.UnknownWord, shown);
    }
}

using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli;

/// <summary>Options that several verbs have, so that they look the same everywhere.</summary>
internal static class CommonOptions
{
    internal static Option<string> Config(VerbContext context) =>
        new("--config") { HelpName = "FILE", Description = context.Say(ConfigTexts.ConfigOption) };

    internal static Option<string> Data(VerbContext context) =>
        new("--data") { HelpName = "DIR", Description = context.Say(ArchiveTexts.DataOption) };

    internal static Option<bool> Json(VerbContext context) =>
        new("--json") { Description = context.Say(ArchiveTexts.JsonOption) };

    internal static Option<string> Camera(VerbContext context, Text description) =>
        new("--camera") { HelpName = "ID", Description = context.Say(description) };

    internal static Option<string> From(VerbContext context) =>
        new("--from") { HelpName = "TIME", Description = context.Say(ArchiveTexts.FromOption) };

    internal static Option<string> To(VerbContext context) =>
        new("--to") { HelpName = "TIME", Description = context.Say(ArchiveTexts.ToOption) };

    /// <summary>The value of an option that the verb cannot do without.</summary>
    internal static string Require(this ParseResult parsed, VerbContext context, Option<string> option) =>
        parsed.GetValue(option) is { Length: > 0 } value
            ? value
            : throw new UsageException(context.Say(FrameTexts.MissingOption, $"{option.Name} {option.HelpName}", HelpText.Path(parsed.RootCommandResult.Command, parsed.CommandResult.Command)));

    /// <summary>The value of an argument that the verb cannot do without.</summary>
    internal static string Require(this ParseResult parsed, VerbContext context, Argument<string> argument) =>
        parsed.GetValue(argument) is { Length: > 0 } value
            ? value
            : throw new UsageException(context.Say(FrameTexts.MissingOption, argument.Name, HelpText.Path(parsed.RootCommandResult.Command, parsed.CommandResult.Command)));
}

using System.CommandLine.Parsing;

using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Cli;

/// <summary>What to say about an option's value that the parser refused, in the reader's language: the library's words are English only.</summary>
internal static class WrongValue
{
    internal static string Message(VerbContext context, ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens: [] } option => context.Say(FrameTexts.NoValue, option.Option.Name),
        OptionResult { Tokens: [var value] } option when IsNumber(option.Option.ValueType) =>
            context.Say(FrameTexts.BadValue.With(option.Option.Name, Findings.Shown(value.Value), FrameTexts.WholeNumber)),
        ArgumentResult { Tokens: [var value] } argument when IsNumber(argument.Argument.ValueType) =>
            context.Say(FrameTexts.BadValue.With(argument.Argument.Name, Findings.Shown(value.Value), FrameTexts.WholeNumber)),
        OptionResult { Tokens: [var value] } option when option.Option.HelpName is { } place =>
            context.Say(FrameTexts.BadValue, option.Option.Name, Findings.Shown(value.Value), place),
        OptionResult { Tokens: [_, _, ..] } option => context.Say(FrameTexts.Twice, option.Option.Name),
        _ => error.Message,
    };

    private static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(int);
}

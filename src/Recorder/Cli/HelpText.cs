using System.CommandLine;

using Supervision.Recorder.Cli.Texts;

namespace Supervision.Recorder.Cli;

/// <summary>The help, in the reader's language: what the library writes would be English only.</summary>
internal static class HelpText
{
    private const int Indent = 2;
    private const int Gap = 3;

    internal static void Write(VerbContext context, TextWriter writer, Command root, Command command)
    {
        writer.WriteLine(command.Description);
        writer.WriteLine();
        writer.WriteLine(context.Say(FrameTexts.Usage, Usage(context, root, command)));
        Section(writer, context.Say(FrameTexts.Verbs), [.. command.Subcommands.Select(verb => (verb.Name, verb.Description))]);
        Section(
            writer,
            context.Say(FrameTexts.Options),
            [.. command.Arguments.Select(argument => (argument.Name, argument.Description)), .. Options(root, command).Select(option => (Left(option), option.Description))]);
        if (command == root)
        {
            writer.WriteLine();
            writer.WriteLine(context.Say(FrameTexts.ExitCodes));
        }
    }

    /// <summary>The words that lead to a command: <c>supervision config check</c>.</summary>
    internal static string Path(Command root, Command command) =>
        command == root
            ? root.Name
            : $"{Path(root, command.Parents.OfType<Command>().First())} {command.Name}";

    private static string Usage(VerbContext context, Command root, Command command)
    {
        var verb = command.Subcommands.Count > 0 ? " " + context.Say(FrameTexts.VerbPlace) : "";
        var arguments = string.Concat(command.Arguments.Select(argument => " " + argument.Name));
        var required = string.Concat(command.Options.Where(option => option.Required).Select(option => " " + Left(option)));
        return $"{Path(root, command)}{verb}{arguments}{required} {context.Say(FrameTexts.OptionsPlace)}";
    }

    private static IEnumerable<Option> Options(Command root, Command command) =>
        command == root ? root.Options : command.Options.Concat(root.Options.Where(option => option.Recursive));

    private static string Left(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.Length == 2 && alias != "-?").Append(option.Name));
        return option.HelpName is { } place ? $"{names} {place}" : names;
    }

    private static void Section(TextWriter writer, string title, IReadOnlyList<(string Left, string? Right)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine(title);
        var width = rows.Max(row => row.Left.Length) + Gap;
        foreach (var (left, right) in rows)
        {
            writer.WriteLine($"{new string(' ', Indent)}{left.PadRight(width)}{right}");
        }
    }
}

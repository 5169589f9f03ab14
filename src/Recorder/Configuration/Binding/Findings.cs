using Supervision.Recorder.Cli;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Collects what is wrong with one file, without stopping at the first.</summary>
internal sealed class Findings(string file)
{
    private const int MaxShown = 60;

    private readonly List<ConfigurationError> _errors = [];
    private readonly List<ConfigurationError> _warnings = [];

    internal IReadOnlyList<ConfigurationError> Errors => InOrder(_errors);

    internal IReadOnlyList<ConfigurationError> Warnings => InOrder(_warnings);

    internal bool HasErrors => _errors.Count > 0;

    /// <summary>Whether something is wrong at a place: one mistake is told once.</summary>
    internal bool HasErrorAt(YamlNode at) => _errors.Exists(error => (error.Line, error.Column) == (at.Line, at.Column));

    internal void Error(YamlNode at, Message message) => Error(at.Line, at.Column, message);

    internal void Error(int line, int column, Message message) => _errors.Add(new(file, line, column, message));

    internal void Warn(YamlNode at, Message message) => _warnings.Add(new(file, at.Line, at.Column, message));

    /// <summary>Text of the file made fit for a one-line message: short, without control characters.</summary>
    internal static string Shown(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= MaxShown ? line : line[..MaxShown] + "...";
    }

    private static IReadOnlyList<ConfigurationError> InOrder(List<ConfigurationError> found) =>
        [.. found.OrderBy(error => error.Line).ThenBy(error => error.Column)];
}

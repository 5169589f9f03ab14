namespace Supervision.Recorder.Configuration.Yaml;

/// <summary>A single value as text: YAML's guessing of types (no as false, 220104 as a number) plays no part.</summary>
/// <param name="Text">As written, quotes taken off.</param>
/// <param name="IsQuoted">Tells <c>""</c> from nothing at all.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record YamlScalar(string Text, bool IsQuoted, int Line, int Column) : YamlNode(Line, Column)
{
    internal bool IsNothing => !IsQuoted && Text is "" or "~" or "null";
}

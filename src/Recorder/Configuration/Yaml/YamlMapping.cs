namespace Supervision.Recorder.Configuration.Yaml;

/// <summary>Keys and values in the order of the file; no key twice.</summary>
internal sealed record YamlMapping(IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries, int Line, int Column) : YamlNode(Line, Column);

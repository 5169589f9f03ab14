namespace Supervision.Recorder.Configuration.Yaml;

/// <summary>A value in the file and where it stands (from 1).</summary>
internal abstract record YamlNode(int Line, int Column);

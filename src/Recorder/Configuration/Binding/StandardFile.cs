using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>One of the standards that are built into the program, as a section to be bound.</summary>
internal static class StandardFile
{
    /// <summary>Reads what the caller wants of it.</summary>
    /// <exception cref="InvalidOperationException">The file is not in the program, or is wrong: a mistake of ours.</exception>
    internal static T Read<T>(string id, Func<Section, T> bind)
    {
        var name = $"standard-{id}.yaml";
        using var stream = typeof(StandardFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} was not built into this program");
        using var reader = new StreamReader(stream);
        return Bind(reader.ReadToEnd(), name, bind);
    }

    internal static T Bind<T>(string text, string name, Func<Section, T> bind)
    {
        var findings = new Findings(name);
        var bound = YamlTree.Read(text, findings) is { } mapping ? bind(new Section(mapping, "", findings)) : default;
        return findings.HasErrors || bound is null ? throw new InvalidOperationException(string.Join('\n', findings.Errors)) : bound;
    }
}

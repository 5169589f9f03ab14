using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Ids that name another section of the file.</summary>
internal static class References
{
    internal static T? RequireReference<T>(this Section section, string key, IReadOnlyDictionary<string, T> known)
        where T : class
    {
        section.Require(key, known.Keys.FirstOrDefault() ?? "id");
        return section.Reference(key, known);
    }

    /// <summary>What the id names; null where the key is absent or, with an error, unknown.</summary>
    internal static T? Reference<T>(this Section section, string key, IReadOnlyDictionary<string, T> known)
        where T : class
    {
        return section.TakeScalar(key) is { } scalar ? section.Referenced(key, scalar, known) : null;
    }

    /// <summary>What the ids of a list name, each once; those that are unknown are errors and left out.</summary>
    internal static IReadOnlyList<T> ReferenceList<T>(this Section section, string key, IReadOnlyDictionary<string, T> known)
        where T : class =>
        [.. section.Scalars(key).Select(scalar => section.Referenced(key, scalar, known)).OfType<T>().Distinct()];

    /// <summary>What an id names; null, with an error, where it names nothing.</summary>
    internal static T? Referenced<T>(this Section section, string key, YamlScalar scalar, IReadOnlyDictionary<string, T> known)
        where T : class
    {
        if (known.TryGetValue(scalar.Text, out var found))
        {
            return found;
        }

        var remedy = Suggestion.Nearest(scalar.Text, known.Keys) is { } nearest
            ? KeyTexts.DidYouMean.With(nearest)
            : known.Count == 0 ? KeyTexts.NoneDefined : KeyTexts.Defined.With(string.Join(", ", known.Keys));
        section.Findings.Error(scalar, KeyTexts.NoReference.With(section.Path(key), Findings.Shown(scalar.Text), remedy));
        return null;
    }
}

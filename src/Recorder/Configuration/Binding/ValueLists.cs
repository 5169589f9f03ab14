using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>Lists of single values.</summary>
internal static class ValueLists
{
    /// <summary>The texts of a list; none where the key is absent.</summary>
    internal static IReadOnlyList<string> Texts(this Section section, string key) => [.. section.Scalars(key).Select(scalar => scalar.Text)];

    /// <summary>The single values of a list, each with its place; an error for each item that is none.</summary>
    internal static IReadOnlyList<YamlScalar> Scalars(this Section section, string key)
    {
        var items = section.TakeItems(key);
        foreach (var other in items.Where(item => item is not YamlScalar))
        {
            section.Findings.Error(other, KeyTexts.NotSingle.With(section.Path(key), "-"));
        }

        return [.. items.OfType<YamlScalar>()];
    }

    /// <summary>A list of words; null where the key is absent.</summary>
    internal static IReadOnlyList<T>? Choices<T>(this Section section, string key, params (string Word, T Value)[] choices)
    {
        if (section.Take(key) is null)
        {
            return null;
        }

        var chosen = new List<T>();
        foreach (var scalar in section.Scalars(key))
        {
            var index = Array.FindIndex(choices, choice => choice.Word == scalar.Text);
            if (index < 0)
            {
                section.Unusable(key, scalar, KeyTexts.OneOf.With(string.Join(", ", choices.Select(choice => choice.Word))));
            }
            else if (!chosen.Contains(choices[index].Value))
            {
                chosen.Add(choices[index].Value);
            }
        }

        return chosen;
    }
}

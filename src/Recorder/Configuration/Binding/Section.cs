using Supervision.Recorder.Cli;
using Supervision.Recorder.Cli.Texts;
using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>A mapping while it is being bound: what nobody asks for is an unknown key.</summary>
internal sealed class Section
{
    private readonly YamlMapping _mapping;
    private readonly string _path;
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    internal Section(YamlMapping mapping, string path, Findings findings)
    {
        _mapping = mapping;
        _path = path;
        Findings = findings;
    }

    internal Findings Findings { get; }

    /// <summary>Where the section begins.</summary>
    internal YamlNode Node => _mapping;

    /// <summary>All keys that the section has.</summary>
    internal IEnumerable<string> Keys => _mapping.Entries.Select(entry => entry.Key.Text);

    /// <summary>The key as an operator reads it: <c>cameras[0].address</c>.</summary>
    internal string Path(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    /// <summary>The value of a key, which becomes known; null where it is absent or nothing.</summary>
    internal YamlNode? Take(string key)
    {
        _known.Add(key);
        var value = _mapping.Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
        return value is YamlScalar { IsNothing: true } ? null : value;
    }

    /// <summary>A single value; null (with an error, unless the key is absent) where there is none.</summary>
    internal YamlScalar? TakeScalar(string key)
    {
        var value = Take(key);
        if (value is null && _mapping.Entries.FirstOrDefault(entry => entry.Key.Text == key).Value is { } nothing)
        {
            Findings.Error(nothing, KeyTexts.NoValue.With(Path(key)));
        }
        else if (value is not null and not YamlScalar)
        {
            Findings.Error(value, KeyTexts.NotSingle.With(Path(key), key));
        }

        return value as YamlScalar;
    }

    /// <summary>As <see cref="TakeScalar"/>, with an error where the key is absent.</summary>
    internal YamlScalar? RequireScalar(string key, string example)
    {
        Require(key, example);
        return TakeScalar(key);
    }

    /// <summary>An error where the key is absent.</summary>
    internal void Require(string key, string example)
    {
        if (!_mapping.Entries.Any(entry => entry.Key.Text == key))
        {
            Findings.Error(_mapping, KeyTexts.Missing.With(Path(key), key, example));
        }
    }

    /// <summary>The section below a key; null where it is absent.</summary>
    internal Section? TakeSection(string key)
    {
        var value = Take(key);
        if (value is not null and not YamlMapping)
        {
            Findings.Error(value, KeyTexts.NoSection.With(Path(key)));
        }

        return value is YamlMapping mapping ? new Section(mapping, Path(key), Findings) : null;
    }

    /// <summary>The items of a list; none where the key is absent.</summary>
    internal IReadOnlyList<YamlNode> TakeItems(string key)
    {
        var value = Take(key);
        if (value is not null and not YamlSequence)
        {
            Findings.Error(value, KeyTexts.NoList.With(Path(key)));
        }

        return value is YamlSequence sequence ? sequence.Items : [];
    }

    /// <summary>The items of a list of sections.</summary>
    internal IEnumerable<Section> TakeSections(string key)
    {
        var number = 0;
        foreach (var item in TakeItems(key))
        {
            if (item is YamlMapping mapping)
            {
                yield return new Section(mapping, $"{Path(key)}[{number}]", Findings);
            }
            else
            {
                Findings.Error(item, KeyTexts.NoItem.With($"{Path(key)}[{number}]"));
            }

            number++;
        }
    }

    /// <summary>Reports the keys that nobody asked for. To be called when the section is bound.</summary>
    internal void Finish()
    {
        foreach (var (key, _) in _mapping.Entries.Where(entry => !_known.Contains(entry.Key.Text)))
        {
            Findings.Error(key, UnknownKey(Findings.Shown(Path(key.Text)), key.Text));
        }
    }

    private Message UnknownKey(string path, string key)
    {
        if (_known.Contains("password_file") && key is "password" or "pass" or "passwd" or "pwd")
        {
            return KeyTexts.Password.With(path);
        }

        var keys = string.Join(", ", _known);
        return Suggestion.Nearest(key, _known) is { } nearest ? KeyTexts.UnknownNear.With(path, nearest, keys) : KeyTexts.Unknown.With(path, keys);
    }
}

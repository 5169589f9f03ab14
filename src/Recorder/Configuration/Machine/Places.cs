using System.Text;

using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Machine;

/// <summary>Where in the file something stands that turns out to be wrong after it was bound.</summary>
internal sealed class Places(YamlMapping site)
{
    private static readonly string[] NameSections = ["division", "hall", "zones", "counters"];

    /// <summary>
    /// The first of these keys in the camera's own section, else in the site's section; where the file has none of them, the section; where
    /// it has no such section, since defaults are at fault, the begin of the file.
    /// </summary>
    internal YamlNode Of(CameraConfiguration camera, string section, params ReadOnlySpan<string> keys)
    {
        var item = Below(site, "cameras") is YamlSequence cameras ? cameras.Items.FirstOrDefault(node => IsId(node, camera.Id)) : null;
        var (own, shared) = (Below(item, section), Below(site, section));
        return First(own, keys) ?? First(shared, keys) ?? own ?? shared ?? site;
    }

    /// <summary>Where a camera's label names a font family.</summary>
    internal YamlNode OfFont(CameraConfiguration camera, string family)
    {
        var fonts = Of(camera, "label", "fonts");
        return fonts is YamlSequence { Items: var names } && names.FirstOrDefault(name => name is YamlScalar { Text: var text } && text == family) is { } name
            ? name
            : fonts;
    }

    /// <summary>The names of the label that hold a character; the division's code where they hold it in the table only; else nothing.</summary>
    internal IReadOnlyList<YamlNode> OfCharacter(Rune character, DivisionConfiguration division)
    {
        var names = NameSections.SelectMany(key => Scalars(Below(site, key))).Where(scalar => scalar.Text.EnumerateRunes().Contains(character)).ToList<YamlNode>();
        if (names.Count == 0 && division.Names.Any(name => name.EnumerateRunes().Contains(character)) && Below(site, "division") is { } code)
        {
            names.Add(code);
        }

        return names;
    }

    private static bool IsId(YamlNode node, string id) => Below(node, "id") is YamlScalar scalar && scalar.Text == id;

    private static YamlNode? First(YamlNode? section, ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Below(section, key) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static YamlNode? Below(YamlNode? node, string key) =>
        (node as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;

    private static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.Where(entry => entry.Key.Text is "name" or "names").SelectMany(entry => Scalars(entry.Value)),
        _ => [],
    };
}

using Supervision.Recorder.Configuration.Yaml;

namespace Supervision.Recorder.Configuration.Binding;

/// <summary>The division: a code that the table knows, or a code with its names for a place that the table does not know.</summary>
internal static class DivisionBinder
{
    private const int MaxNames = 5;
    private const string CustomExample = "{code: \"220171\", names: [吉林省, 长春市, 长春新区]}";

    internal static DivisionConfiguration Bind(Section site)
    {
        site.Require("division", "\"220104\"");
        var written = site.Take("division");
        if (written is YamlMapping mapping)
        {
            return Custom(new Section(mapping, "division", site.Findings));
        }

        return site.TakeScalar("division") is { } scalar && IsCode(site, "division", scalar)
            ? new() { Code = scalar.Text, Names = Known(site, scalar) }
            : new() { Code = "", Names = [] };
    }

    private static DivisionConfiguration Custom(Section section)
    {
        var scalar = section.RequireScalar("code", "\"220171\"");
        var isCode = scalar is not null && IsCode(section, "code", scalar);
        var items = section.TakeItems("names");
        section.Finish();
        if (items.Count > MaxNames)
        {
            section.Findings.Error(items[0], $"'division.names' has {items.Count} names", $"write at most {MaxNames}, from the province down");
        }

        var names = items.OfType<YamlScalar>().Where(name => Names.IsName(section, "names", name)).Select(name => name.Text).ToList();
        if (names.Count < items.Count && items.FirstOrDefault(item => item is not YamlScalar) is { } other)
        {
            section.Findings.Error(other, "'division.names' holds something that is no name", "write " + CustomExample);
        }

        var known = isCode && items.Count == 0 ? Known(section, scalar!) : names;
        return new() { Code = scalar?.Text ?? "", Names = known };
    }

    private static bool IsCode(Section section, string key, YamlScalar scalar)
    {
        if (scalar.Text.Length is 6 or 9 && scalar.Text.All(char.IsAsciiDigit))
        {
            return true;
        }

        section.Unusable(key, scalar, "the 6 digits of GB/T 2260, or 9 digits down to the township, for instance \"220104\"");
        return false;
    }

    private static IReadOnlyList<string> Known(Section section, YamlScalar scalar)
    {
        if (Divisions.Names(scalar.Text) is { } names)
        {
            return names;
        }

        var around = Divisions.Around(scalar.Text);
        var hint = around is null ? "" : $" ({around} is {string.Concat(Divisions.Names(around)!)})";
        section.Findings.Error(
            scalar,
            $"the table knows no place with the division code {scalar.Text}{hint}",
            "correct it, or name a place that the table does not know yet: division: " + CustomExample);
        return [];
    }
}

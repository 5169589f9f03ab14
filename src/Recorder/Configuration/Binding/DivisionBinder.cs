using Supervision.Recorder.Cli.Texts;
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
            section.Findings.Error(items[0], HallTexts.ManyNames.With(items.Count, MaxNames));
        }

        var names = items.OfType<YamlScalar>().Where(name => Names.IsName(section, "names", name)).Select(name => name.Text).ToList();
        if (names.Count < items.Count && items.FirstOrDefault(item => item is not YamlScalar) is { } other)
        {
            section.Findings.Error(other, HallTexts.OddName.With(CustomExample));
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

        section.Unusable(key, scalar, HallTexts.Division);
        return false;
    }

    private static IReadOnlyList<string> Known(Section section, YamlScalar scalar)
    {
        if (Divisions.Names(scalar.Text) is { } names)
        {
            return names;
        }

        var around = Divisions.Around(scalar.Text);
        section.Findings.Error(
            scalar,
            around is null
                ? HallTexts.UnknownDivision.With(scalar.Text, CustomExample)
                : HallTexts.UnknownDivisionNear.With(scalar.Text, CustomExample, around, string.Concat(Divisions.Names(around)!)));
        return [];
    }
}

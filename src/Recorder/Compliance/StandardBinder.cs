using Supervision.Recorder.Cli;
using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Recorder.Compliance;

/// <summary>Reads the clauses of a standard. Every key of the file is known, or the file is wrong.</summary>
internal static class StandardBinder
{
    private static readonly string[] ReadElsewhere = ["hall_names", "zones", "optional_zones", "zone_aliases", "retention"];

    internal static Standard Bind(Section file)
    {
        var (id, title, english) = (Text(file, "id"), Text(file, "title"), Text(file, "english"));
        var source = new Text(Text(file, "short_english"), Text(file, "short"));
        var ids = new HashSet<string>();
        var standard = new Standard(id, title, english, [.. file.TakeSections("clauses").Select(section => Clause(section, id, title, source, ids))]);
        foreach (var key in ReadElsewhere)
        {
            file.Take(key);
        }

        file.Finish();
        return standard;
    }

    internal static string Text(Section section, string key) => section.RequireScalar(key, "...")?.Text ?? "";

    private static Clause Clause(Section section, string standard, string title, Text source, HashSet<string> ids)
    {
        var clause = new Clause(
            $"{standard}.{section.Id(ids)}",
            title,
            source,
            Text(section, "reference"),
            Text(section, "quote"),
            Text(section, "english"),
            !section.Boolean("should", otherwise: false),
            section.Choices("levels", ProfileBinder.Levels) ?? [],
            section.Texts("halls"),
            RuleBinder.Bind(section));
        section.Finish();
        return clause;
    }
}

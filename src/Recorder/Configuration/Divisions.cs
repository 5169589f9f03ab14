using System.Collections.Frozen;

namespace Supervision.Recorder.Configuration;

/// <summary>The administrative divisions of <c>Data/cn-divisions.csv</c>. A copy of 2022/2023: unknown is not wrong, but must be said by name.</summary>
internal static class Divisions
{
    private static readonly Lazy<FrozenDictionary<string, Division>> Table = new(Read);

    /// <summary>The names from the province down without grouping nodes; null for a code that is unknown or only a grouping node.</summary>
    internal static IReadOnlyList<string>? Names(string code)
    {
        if (Find(code) is not { IsPlace: true } division)
        {
            return null;
        }

        var names = new List<string>();
        for (Division? step = division; step is not null; step = Find(step.Parent))
        {
            if (step.IsPlace)
            {
                names.Insert(0, step.Name);
            }
        }

        return names;
    }

    /// <summary>The smallest known place that contains the code: its code; null when not even the province is known.</summary>
    internal static string? Around(string code) =>
        new[] { code[..Math.Min(6, code.Length)], code[..4] + "00", code[..2] + "0000" }.FirstOrDefault(candidate => Names(candidate) is not null);

    private static Division? Find(string code) => Table.Value.GetValueOrDefault(code);

    private static FrozenDictionary<string, Division> Read()
    {
        using var stream = typeof(Divisions).Assembly.GetManifestResourceStream("cn-divisions.csv")
            ?? throw new InvalidOperationException("the table of divisions was not built into this program");
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, Division>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            rows.Add(cells[0], new Division(cells[1], Parent: cells[2], IsPlace: cells[3] != "2g"));
        }

        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private sealed record Division(string Name, string Parent, bool IsPlace);
}

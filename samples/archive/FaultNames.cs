namespace Supervision.SampleArchive;

/// <summary>The words for faults.</summary>
internal static class FaultNames
{
    private static readonly string[] Names = ["hole", "long-gap", "disk-gap", "flipped-bit", "removed-file", "truncated-file", "foreign-file", "lost-copy", "removed-copy"];

    internal static string Name(this Fault fault) => Names[(int)fault];

    /// <summary>Reads <c>all</c>, <c>none</c>, or names with commas between.</summary>
    /// <exception cref="FormatException">A name is unknown.</exception>
    internal static IReadOnlySet<Fault> Parse(string text) => text switch
    {
        "all" => Enum.GetValues<Fault>().ToHashSet(),
        "none" => new HashSet<Fault>(),
        _ => text.Split(',').Select(One).ToHashSet(),
    };

    private static Fault One(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0 ? (Fault)index : throw new FormatException($"--faults knows no '{name}': write all, none, or some of {string.Join(", ", Names)} with commas between");
    }
}

namespace Supervision.Domain;

/// <summary>The stored names of <see cref="HoldKind"/>: part of the journal, catalogue and JSON formats.</summary>
public static class HoldKinds
{
    private static readonly string[] Names = ["case", "complaint", "archive"];

    /// <summary>The stored name.</summary>
    public static string Name(this HoldKind kind) => Names[(int)kind];

    /// <summary>The kind of a stored name.</summary>
    /// <exception cref="FormatException">The name is not one of ours.</exception>
    public static HoldKind Parse(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0 ? (HoldKind)index : throw new FormatException($"'{name}' is not a kind of hold; known are {string.Join(", ", Names)}");
    }
}

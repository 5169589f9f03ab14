namespace Supervision.Domain;

/// <summary>The stored names of <see cref="CountingConvention"/>: part of the journal, catalogue and JSON formats.</summary>
public static class CountingConventions
{
    private static readonly string[] Names = ["apart", "with-today", "with-recorded-day", "calendar-days"];

    /// <summary>The stored name.</summary>
    public static string Name(this CountingConvention convention) => Names[(int)convention];

    /// <summary>The convention of a stored name.</summary>
    /// <exception cref="FormatException">The name is not one of ours.</exception>
    public static CountingConvention Parse(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0 ? (CountingConvention)index : throw new FormatException($"'{name}' is not a way to count days; known are {string.Join(", ", Names)}");
    }
}

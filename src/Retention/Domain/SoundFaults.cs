namespace Supervision.Domain;

/// <summary>The stored names of <see cref="SoundFault"/>: part of the journal, catalogue and JSON formats.</summary>
public static class SoundFaults
{
    private static readonly string[] Names = ["missing", "silent", "clipped", "hum", "low"];

    /// <summary>The stored name.</summary>
    public static string Name(this SoundFault fault) => Names[(int)fault];

    /// <summary>The fault of a stored name.</summary>
    /// <exception cref="FormatException">The name is not one of ours.</exception>
    public static SoundFault Parse(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0 ? (SoundFault)index : throw new FormatException($"'{name}' is not a fault of sound; known are {string.Join(", ", Names)}");
    }
}

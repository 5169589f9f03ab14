namespace Supervision.Domain;

/// <summary>The stored names of <see cref="GapCause"/>: part of the journal, catalogue and JSON formats.</summary>
public static class GapCauses
{
    private static readonly string[] Names =
        ["camera-off", "network", "recorder-stopped", "disk", "clock-step", "camera-change", "overload", "damage", "planned", "wrong-device", "pickup-off"];

    /// <summary>The stored name.</summary>
    public static string Name(this GapCause cause) => Names[(int)cause];

    /// <summary>The cause of a stored name.</summary>
    /// <exception cref="FormatException">The name is not one of ours.</exception>
    public static GapCause Parse(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0 ? (GapCause)index : throw new FormatException($"'{name}' is not a gap cause; known are {string.Join(", ", Names)}");
    }
}

namespace Supervision.Domain;

/// <summary>The stored names of <see cref="CameraAlarm"/>: part of the journal, catalogue and JSON formats.</summary>
public static class CameraAlarms
{
    private static readonly string[] Names = ["tamper", "signal-loss"];

    /// <summary>The stored name.</summary>
    public static string Name(this CameraAlarm alarm) => Names[(int)alarm];

    /// <summary>The alarm of a stored name.</summary>
    /// <exception cref="FormatException">The name is not one of ours.</exception>
    public static CameraAlarm Parse(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0 ? (CameraAlarm)index : throw new FormatException($"'{name}' is not an alarm of a camera; known are {string.Join(", ", Names)}");
    }
}

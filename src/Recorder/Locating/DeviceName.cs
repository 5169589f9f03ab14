namespace Supervision.Recorder.Locating;

/// <summary>Who a device says that it is: what stays when its address changes.</summary>
/// <param name="Serial">Its serial number.</param>
/// <param name="Reference">Its endpoint reference; empty where it keeps it to itself.</param>
internal sealed record DeviceName(string Serial, string Reference)
{
    private static readonly string[] Prefixes = ["urn:uuid:", "uuid:", "urn:"];

    /// <summary>Whether it is the camera that the configuration means. The serial decides where it is given; without any name every device is.</summary>
    internal bool Is(OnvifTarget target) => target.Serial is { } serial
        ? Serial.Equals(serial, StringComparison.OrdinalIgnoreCase)
        : target.Reference is not { } reference || IsSameReference(Reference, reference);

    /// <summary>Whether it can be another device than one that was met before.</summary>
    internal bool IsAnotherThan(DeviceName before) => !Serial.Equals(before.Serial, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two references are the same: cameras write them with and without prefix, in upper and lower case.</summary>
    internal static bool IsSameReference(string one, string other) =>
        one.Length > 0 && Bare(one).Equals(Bare(other), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string reference)
    {
        var prefix = Array.Find(Prefixes, prefix => reference.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ?? "";
        return reference[prefix.Length..].Trim('{', '}');
    }
}

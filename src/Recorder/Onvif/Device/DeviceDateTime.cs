using NodaTime;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>A camera's clock and its settings.</summary>
/// <param name="ByNtp">Set by NTP, not by hand.</param>
/// <param name="DaylightSaving">The camera believes that daylight saving time applies, or may.</param>
/// <param name="TimeZone">POSIX time zone as the camera has it, such as <c>CST-8</c> for Beijing; null where it does not say.</param>
/// <param name="Utc">The time in whole seconds, cut off; null where the camera tells none from which UTC follows.</param>
internal sealed record DeviceDateTime(bool ByNtp, bool DaylightSaving, string? TimeZone, Instant? Utc)
{
    /// <summary>Beijing time as POSIX writes it.</summary>
    internal const string Beijing = "CST-8";
}

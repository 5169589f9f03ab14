namespace Supervision.Recorder.Onvif.Device;

/// <summary>Where a camera takes its time from.</summary>
/// <param name="FromDhcp">The servers come by DHCP.</param>
/// <param name="Servers">Names or addresses, in the camera's order: those from DHCP where they come from there, else those set by hand.</param>
internal sealed record NtpSetting(bool FromDhcp, IReadOnlyList<string> Servers);

namespace Supervision.Recorder.Onvif.Device;

/// <summary>What the device service says that it can; null where it does not say.</summary>
/// <param name="HttpDigest">Login by HTTP digest.</param>
/// <param name="UsernameToken">Login by WS-UsernameToken.</param>
/// <param name="NtpServers">How many NTP servers can be set.</param>
internal sealed record DeviceCapabilities(bool? HttpDigest, bool? UsernameToken, int? NtpServers);

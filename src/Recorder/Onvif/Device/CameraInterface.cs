namespace Supervision.Recorder.Onvif.Device;

/// <summary>One of a camera's network interfaces.</summary>
/// <param name="Token">By which the camera knows it.</param>
/// <param name="Name">Such as eth0.</param>
/// <param name="HardwareAddress">The MAC address as the camera writes it; empty where it does not.</param>
/// <param name="Enabled">Switched on.</param>
/// <param name="Dhcp">The IPv4 address comes by DHCP.</param>
/// <param name="Addresses">IPv4 addresses with the length of their prefix, the one by DHCP first.</param>
internal sealed record CameraInterface(string Token, string Name, string HardwareAddress, bool Enabled, bool Dhcp, IReadOnlyList<string> Addresses);

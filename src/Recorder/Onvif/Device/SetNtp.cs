using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>Sets a camera's NTP servers.</summary>
/// <param name="Setting">Servers from DHCP take none by hand.</param>
internal sealed record SetNtp(NtpSetting Setting) : Command
{
    internal override XElement Write() => new(
        XmlNames.Device + "SetNTP",
        new XElement(XmlNames.Device + "FromDHCP", Setting.FromDhcp),
        Setting.FromDhcp ? null : Setting.Servers.Select(server => new XElement(XmlNames.Device + "NTPManual", Host(server))));

    private static XElement[] Host(string server) => (IPAddress.TryParse(server, out var address), address?.AddressFamily) switch
    {
        (true, AddressFamily.InterNetworkV6) => [Tt("Type", "IPv6"), Tt("IPv6Address", server)],
        (true, _) => [Tt("Type", "IPv4"), Tt("IPv4Address", server)],
        _ => [Tt("Type", "DNS"), Tt("DNSname", server)],
    };
}

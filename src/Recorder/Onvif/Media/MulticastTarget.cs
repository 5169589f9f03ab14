using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>Where an encoder would send by multicast. The recorder never asks for it, but has to give it back when it sets anything else.</summary>
/// <param name="Address">The group.</param>
/// <param name="Port">Its port.</param>
/// <param name="Ttl">Time to live.</param>
/// <param name="AutoStart">Sends without being asked.</param>
internal sealed record MulticastTarget(string Address, int Port, int Ttl, bool AutoStart)
{
    /// <summary>None: what is written where a camera gave nothing and the schema wants something.</summary>
    internal static MulticastTarget None { get; } = new("0.0.0.0", 0, 0, false);

    internal static MulticastTarget? Of(AnswerElement? element) => element is null ? null : new(
        element.At("Address", "IPv4Address")?.Value ?? element.At("Address", "IPv6Address")?.Value ?? None.Address,
        element.Number("Port") ?? 0,
        element.Number("TTL") ?? 0,
        element.Flag("AutoStart") ?? false);

    internal XElement Write()
    {
        var is6 = IPAddress.TryParse(Address, out var address) && address.AddressFamily is AddressFamily.InterNetworkV6;
        return Tt(
            "Multicast",
            Tt("Address", Tt("Type", is6 ? "IPv6" : "IPv4"), Tt(is6 ? "IPv6Address" : "IPv4Address", Address)),
            Tt("Port", Port),
            Tt("TTL", Ttl),
            Tt("AutoStart", AutoStart));
    }
}

using System.Net;
using System.Net.Sockets;

namespace Supervision.Recorder.Onvif.Discovery;

/// <summary>One way to search: from one of this machine's addresses to the group of all devices, or to one device.</summary>
/// <param name="Local">The address to send from, which chooses the interface.</param>
/// <param name="Target">The group or the device.</param>
internal sealed record DiscoveryRoute(IPAddress Local, IPEndPoint Target)
{
    private const int Port = 3702;
    private static readonly IPAddress Group = IPAddress.Parse("239.255.255.250");
    private static readonly IPAddress Group6 = IPAddress.Parse("ff02::c");

    internal bool IsGroup => Target.Address.IsIPv6Multicast || Target.Address.GetAddressBytes()[0] is >= 224 and < 240;

    /// <summary>Asks all devices in the network of an interface.</summary>
    /// <param name="local">The interface's address; a link-local IPv6 one with its scope.</param>
    internal static DiscoveryRoute ToAll(IPAddress local) => new(local, new IPEndPoint(local.AddressFamily is AddressFamily.InterNetworkV6 ? Group6 : Group, Port));

    /// <summary>Asks one device, also beyond the own network.</summary>
    internal static DiscoveryRoute To(IPAddress device) =>
        new(device.AddressFamily is AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, new IPEndPoint(device, Port));
}

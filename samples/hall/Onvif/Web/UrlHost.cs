using System.Net;
using System.Net.Sockets;

namespace Supervision.HallOnvif.Web;

/// <summary>An address as it stands in addresses of services. Like a real camera, a link-local one is told without its zone, which means nothing to others.</summary>
internal static class UrlHost
{
    internal static string Of(IPAddress address) => (address.IsIPv4MappedToIPv6, address.AddressFamily) switch
    {
        (true, _) => address.MapToIPv4().ToString(),
        (_, AddressFamily.InterNetworkV6) => $"[{new IPAddress(address.GetAddressBytes())}]",
        _ => address.ToString(),
    };
}

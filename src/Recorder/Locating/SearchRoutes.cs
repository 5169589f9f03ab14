using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

using Supervision.Recorder.Onvif.Discovery;

namespace Supervision.Recorder.Locating;

/// <summary>
/// Where a camera of the hall may be searched: the group of all devices on those interfaces in whose network the configuration names a host or range,
/// and each single address that it names. Nothing else is asked.
/// </summary>
internal static class SearchRoutes
{
    /// <summary>Addresses that are asked one by one, at most.</summary>
    internal const int MaxSingle = 256;

    private static readonly IPNetwork LinkLocal = IPNetwork.Parse("fe80::/10");

    /// <summary>The routes on this machine.</summary>
    /// <param name="allowed">Hosts, addresses and ranges as the configuration names them; names are left out.</param>
    internal static IReadOnlyList<DiscoveryRoute> OfThisMachine(IReadOnlyList<string> allowed) => Of(allowed, LocalAddresses());

    /// <summary>The routes on a machine with these addresses.</summary>
    internal static IReadOnlyList<DiscoveryRoute> Of(IReadOnlyList<string> allowed, IEnumerable<(IPAddress Address, IPNetwork Network)> locals)
    {
        var named = allowed.Select(NetworkOf).OfType<IPNetwork>().ToList();
        var groups = locals.Where(local => named.Exists(network => Overlap(network, local.Network))).Select(local => DiscoveryRoute.ToAll(local.Address));
        var single = named.SelectMany(Addresses).Distinct().Take(MaxSingle).Select(DiscoveryRoute.To);
        return [.. groups, .. single];
    }

    /// <summary>This machine's addresses that are up, each with its network; of IPv6 those of the link.</summary>
    internal static IEnumerable<(IPAddress Address, IPNetwork Network)> LocalAddresses() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus is OperationalStatus.Up || card.NetworkInterfaceType is NetworkInterfaceType.Loopback)
            .SelectMany(LocalAddresses);

    /// <summary>An interface's addresses, each with its network; of IPv6 those of the link.</summary>
    internal static IEnumerable<(IPAddress Address, IPNetwork Network)> LocalAddresses(NetworkInterface card) =>
        from own in card.GetIPProperties().UnicastAddresses
        where own.Address.AddressFamily is AddressFamily.InterNetwork || own.Address.IsIPv6LinkLocal
        select (own.Address, NetworkOf(own));

    /// <summary>The addresses of a range that is small enough to be asked one by one; none of a larger one.</summary>
    internal static IEnumerable<IPAddress> Addresses(IPNetwork network)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        var free = (bytes.Length * 8) - network.PrefixLength;
        return free > 8 ? [] : Enumerable.Range(0, 1 << free).Select(offset =>
        {
            var address = (byte[])bytes.Clone();
            address[^1] += (byte)offset;
            return new IPAddress(address);
        });
    }

    private static IPNetwork NetworkOf(UnicastIPAddressInformation own)
    {
        if (own.Address.IsIPv6LinkLocal)
        {
            return LinkLocal;
        }

        var bytes = own.Address.GetAddressBytes();
        for (var bit = own.PrefixLength; bit < 32; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), own.PrefixLength);
    }

    /// <summary>The network that an address or range names; null where the text names none.</summary>
    internal static IPNetwork? NetworkOf(string entry) =>
        IPAddress.TryParse(entry, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(entry, out var network) ? network
        : null;

    private static bool Overlap(IPNetwork one, IPNetwork other) => one.Contains(other.BaseAddress) || other.Contains(one.BaseAddress);
}

using System.Collections.Frozen;
using System.Net;

namespace Supervision.Media.Net;

/// <summary>
/// The only places that this program may connect to: host names, addresses and address ranges, as the configuration names them. Immutable.
/// </summary>
/// <remarks>A name is allowed by name, whatever it resolves to; a name that is not listed is refused even where its address would be allowed.</remarks>
public sealed class AllowedHosts
{
    private readonly FrozenSet<string> _names;
    private readonly IPNetwork[] _networks;

    private AllowedHosts(IEnumerable<string> names, IEnumerable<IPNetwork> networks)
    {
        _names = names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _networks = [.. networks];
    }

    /// <summary>Reads the list.</summary>
    /// <param name="entries">Each a host name (<c>camera-3.hall.example</c>), an address (<c>10.0.0.3</c>, <c>::1</c>) or a range (<c>10.0.0.0/24</c>).</param>
    /// <exception cref="FormatException">An entry is none of these; the message names it.</exception>
    public static AllowedHosts Parse(IEnumerable<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var names = new List<string>();
        var networks = new List<IPNetwork>();
        foreach (var entry in entries)
        {
            if (IPAddress.TryParse(entry, out var address))
            {
                networks.Add(new IPNetwork(Plain(address), Plain(address).GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(entry, out var network))
            {
                networks.Add(network);
            }
            else if (Uri.CheckHostName(entry) == UriHostNameType.Dns)
            {
                names.Add(entry);
            }
            else
            {
                throw new FormatException($"'{entry}' is no host name, address or address range; write for example 10.0.0.3 or 10.0.0.0/24 (the host part of a range is zero)");
            }
        }

        return new AllowedHosts(names, networks);
    }

    /// <summary>Says whether a connection to the host is allowed.</summary>
    /// <param name="host">A name or an address, without brackets and port.</param>
    public bool Allows(string host) => IPAddress.TryParse(host, out var address) ? Allows(address) : _names.Contains(host);

    private bool Allows(IPAddress address)
    {
        var plain = Plain(address);
        return Array.Exists(_networks, network => network.Contains(plain));
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}

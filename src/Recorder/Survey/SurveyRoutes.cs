using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Text.RegularExpressions;

using Supervision.Recorder.Configuration;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Discovery;

namespace Supervision.Recorder.Survey;

/// <summary>Where an operator searches: interfaces, addresses, ranges, cameras of the configuration; and to which hosts connections may go for it.</summary>
/// <param name="Routes">The ways of the search.</param>
/// <param name="Allowed">Hosts and ranges, as the list of allowed hosts has them.</param>
internal sealed partial record SurveyRoutes(IReadOnlyList<DiscoveryRoute> Routes, IReadOnlyList<string> Allowed)
{
    /// <summary>Device services that are asked also where no search finds them.</summary>
    internal IReadOnlyList<Uri> Services { get; init; } = [];

    /// <summary>What is searched, for people: interfaces with their address, addresses, ranges.</summary>
    internal IReadOnlyList<string> Places { get; init; } = [];

    internal bool IsEmpty => Routes.Count + Services.Count == 0;

    [GeneratedRegex(@"^(?<host>[^\s:/@\[\]]+|\[[0-9a-fA-F:.]+\]):(?<port>[0-9]{1,5})$")]
    private static partial Regex HostAndPort { get; }

    internal SurveyRoutes And(SurveyRoutes other) => new([.. Routes.Union(other.Routes)], [.. Allowed, .. other.Allowed])
    {
        Services = [.. Services.Union(other.Services)],
        Places = [.. Places.Union(other.Places)],
    };

    /// <summary>An interface by name or by one of its addresses; null names all that are up, but loopback.</summary>
    /// <returns>Without routes where there is none.</returns>
    internal static SurveyRoutes OfInterface(string? name)
    {
        var cards = NetworkInterface.GetAllNetworkInterfaces().Where(card => name is null ? IsLan(card) : card.Name == name || Locals(card).Any(local => local.Address.ToString() == name));
        var locals = cards.SelectMany(card => Locals(card).Select(local => (card.Name, local.Address, local.Network)))
            .Where(local => name is null || !IPAddress.TryParse(name, out var one) || local.Address.Equals(one)).ToList();
        return new([.. locals.Select(local => DiscoveryRoute.ToAll(local.Address))], [.. locals.Select(local => local.Network.ToString()).Distinct()])
        {
            Places = [.. locals.Select(local => $"{local.Name} {local.Address}")],
        };
    }

    /// <summary>Addresses, ranges, and device services as <c>host:port</c>, separated by commas; at most <see cref="SearchRoutes.MaxSingle"/> addresses in all.</summary>
    /// <returns>Null where one is none of these, or they are too many.</returns>
    internal static SurveyRoutes? OfAddresses(string text)
    {
        var routes = text.Split(',', StringSplitOptions.TrimEntries).Select(part => OfService(part) ?? OfNetwork(part)).ToList();
        return routes.Contains(null) || routes.Sum(one => one!.Routes.Count + one.Services.Count) > SearchRoutes.MaxSingle ? null : routes.Aggregate((all, one) => all!.And(one!));
    }

    /// <summary>Cameras of the configuration: each where it should be, its host by a search and its device service directly. A host's name is not searched.</summary>
    internal static SurveyRoutes OfCameras(IReadOnlyList<CameraConfiguration> cameras)
    {
        var hosts = cameras.Select(camera => camera.Host).Distinct().ToList();
        return new([.. hosts.Select(host => IPAddress.TryParse(host, out var address) ? DiscoveryRoute.To(address) : null).OfType<DiscoveryRoute>()], hosts)
        {
            Services = [.. cameras.Select(camera => camera.Onvif).OfType<Uri>().Distinct()],
            Places = hosts,
        };
    }

    private static SurveyRoutes? OfNetwork(string text) => SearchRoutes.NetworkOf(text) is { } network && SearchRoutes.Addresses(network).ToList() is { Count: > 0 } addresses
        ? new([.. addresses.Select(DiscoveryRoute.To)], [network.ToString()]) { Places = [text] }
        : null;

    private static SurveyRoutes? OfService(string text)
    {
        var (host, port) = HostAndPort.Match(text) is { Success: true } match
            ? (match.Groups["host"].Value.Trim('[', ']'), int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture))
            : ("", 0);
        return port is > 0 and <= IPEndPoint.MaxPort && Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
            ? new([], [host]) { Services = [OnvifConnector.DeviceService(host, port)], Places = [text] }
            : null;
    }

    private static bool IsLan(NetworkInterface card) =>
        card.OperationalStatus is OperationalStatus.Up && card.SupportsMulticast && card.NetworkInterfaceType is not NetworkInterfaceType.Loopback;

    private static IEnumerable<(IPAddress Address, IPNetwork Network)> Locals(NetworkInterface card) => SearchRoutes.LocalAddresses(card);
}

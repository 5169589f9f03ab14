using System.Net;
using System.Net.NetworkInformation;

using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif.Discovery;

namespace Supervision.Recorder.Survey;

/// <summary>Where an operator searches: interfaces, addresses, ranges; and to which hosts connections may go for it.</summary>
/// <param name="Routes">The ways of the search.</param>
/// <param name="Allowed">Hosts and ranges, as the list of allowed hosts has them.</param>
internal sealed record SurveyRoutes(IReadOnlyList<DiscoveryRoute> Routes, IReadOnlyList<string> Allowed)
{
    internal SurveyRoutes And(SurveyRoutes other) => new([.. Routes, .. other.Routes], [.. Allowed, .. other.Allowed]);

    /// <summary>An interface by name or by one of its addresses; null names all that are up, but loopback.</summary>
    /// <returns>Without routes where there is none.</returns>
    internal static SurveyRoutes OfInterface(string? name)
    {
        var cards = NetworkInterface.GetAllNetworkInterfaces().Where(card => name is null ? IsLan(card) : card.Name == name || Locals(card).Any(local => local.Address.ToString() == name));
        var locals = cards.SelectMany(card => Locals(card)).Where(local => name is null || !IPAddress.TryParse(name, out var one) || local.Address.Equals(one)).ToList();
        return new([.. locals.Select(local => DiscoveryRoute.ToAll(local.Address))], [.. locals.Select(local => local.Network.ToString()).Distinct()]);
    }

    /// <summary>Addresses and ranges, separated by commas, at most <see cref="SearchRoutes.MaxSingle"/> in all.</summary>
    /// <returns>Null where one is neither, or they are too many.</returns>
    internal static SurveyRoutes? OfAddresses(string text)
    {
        var networks = text.Split(',', StringSplitOptions.TrimEntries).Select(SearchRoutes.NetworkOf).ToList();
        var addresses = networks.OfType<IPNetwork>().SelectMany(SearchRoutes.Addresses).Distinct().ToList();
        return networks.Contains(null) || addresses.Count is 0 or > SearchRoutes.MaxSingle || networks.Exists(network => !SearchRoutes.Addresses(network!.Value).Any())
            ? null
            : new([.. addresses.Select(DiscoveryRoute.To)], [.. networks.Select(network => network!.Value.ToString())]);
    }

    private static bool IsLan(NetworkInterface card) =>
        card.OperationalStatus is OperationalStatus.Up && card.SupportsMulticast && card.NetworkInterfaceType is not NetworkInterfaceType.Loopback;

    private static IEnumerable<(IPAddress Address, IPNetwork Network)> Locals(NetworkInterface card) => SearchRoutes.LocalAddresses(card);
}

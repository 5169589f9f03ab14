using System.Net;
using System.Net.Sockets;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Discovery;

/// <summary>Reads the datagrams that come back from a search.</summary>
internal static class ProbeAnswer
{
    private const int MaxMatches = 32;
    private const int MaxReference = 256;
    private const int MaxAddresses = 16;

    /// <summary>Reads one datagram.</summary>
    /// <param name="bytes">The buffer.</param>
    /// <param name="count">Its bytes.</param>
    /// <param name="from">Who sent it.</param>
    /// <param name="questions">Names of the questions; what answers others is passed over.</param>
    /// <returns>Devices; none where it is damaged, not meant for us, or no answer.</returns>
    internal static List<FoundDevice> Read(byte[] bytes, int count, IPAddress from, IReadOnlySet<string> questions)
    {
        try
        {
            var document = AnswerReader.Read(bytes, count);
            return questions.Contains(document.At("Header", "RelatesTo")?.Value ?? "")
                ? [.. Matches(document).Take(MaxMatches).Select(match => Device(match, from)).OfType<FoundDevice>()]
                : [];
        }
        catch (BadAnswerException)
        {
            return []; // Anybody may send anything to an open port.
        }
    }

    private static IEnumerable<AnswerElement> Matches(AnswerElement document) => document.At("Body", "ProbeMatches")?.ChildrenNamed("ProbeMatch") ?? [];

    private static FoundDevice? Device(AnswerElement match, IPAddress from)
    {
        var addresses = Words(match.Text("XAddrs")).Take(MaxAddresses).ToList();
        var best = addresses.Find(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IdnHost == from.ToString())
            ?? addresses.Find(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsSameFamily(uri, from))
            ?? addresses.FirstOrDefault();
        if (best is null || !Uri.TryCreate(best, UriKind.Absolute, out var given) || given.Scheme is not ("http" or "https") || given.Host.Length == 0)
        {
            return null;
        }

        var reached = new UriBuilder(given.Scheme, from.ToString(), given.Port).Uri;
        var address = new AddressRepair(reached, best).Service(best);
        var reference = AnswerElement.Printable(match.At("EndpointReference", "Address")?.Value ?? "");
        return address is null ? null
            : new FoundDevice(reference.Length is > 0 and <= MaxReference ? reference : address.Authority, from, address, DeviceScopes.Of(Words(match.Text("Scopes"))));
    }

    private static bool IsSameFamily(Uri uri, IPAddress from) =>
        uri.HostNameType == (from.AddressFamily is AddressFamily.InterNetworkV6 ? UriHostNameType.IPv6 : UriHostNameType.IPv4);

    private static string[] Words(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
}

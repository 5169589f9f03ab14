using System.Xml;
using System.Xml.Linq;

namespace Supervision.HallOnvif.Discovery;

/// <summary>A search as it comes in.</summary>
/// <param name="Id">What the answer refers to.</param>
/// <param name="Types">Local names of the wanted types; none wants every device.</param>
/// <param name="Scopes">Wanted scopes.</param>
internal sealed record ProbeQuestion(string Id, IReadOnlyList<string> Types, IReadOnlyList<string> Scopes)
{
    private static readonly string[] OwnTypes = ["NetworkVideoTransmitter", "Device"];
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Null where the datagram is no search.</summary>
    internal static ProbeQuestion? Read(byte[] bytes, int count)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, 0, count), Settings);
            var envelope = XElement.Load(reader);
            var probe = envelope.Descendants().FirstOrDefault(part => part.Name.LocalName == "Probe");
            var id = envelope.Descendants().FirstOrDefault(part => part.Name.LocalName == "MessageID")?.Value.Trim();
            return probe is null || string.IsNullOrEmpty(id) ? null
                : new ProbeQuestion(id, [.. Words(probe, "Types").Select(type => type[(type.IndexOf(':') + 1)..])], [.. Words(probe, "Scopes")]);
        }
        catch (XmlException)
        {
            return null; // Anybody may send anything to an open port.
        }
    }

    /// <summary>Whether a camera of these scopes is meant: all types, and each scope or what it begins with.</summary>
    internal bool Means(IEnumerable<string> scopes) =>
        Types.All(type => OwnTypes.Contains(type)) && Scopes.All(wanted => scopes.Any(own => own.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)));

    private static string[] Words(XElement probe, string name) =>
        probe.Elements().FirstOrDefault(part => part.Name.LocalName == name)?.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
}

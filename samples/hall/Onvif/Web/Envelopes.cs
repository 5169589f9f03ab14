using System.Xml;
using System.Xml.Linq;

using Supervision.HallOnvif.Services;

namespace Supervision.HallOnvif.Web;

/// <summary>Reads requests.</summary>
internal static class Envelopes
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, Async = true };

    /// <summary>The envelope and the operation in it.</summary>
    /// <exception cref="RefusalException">It is no SOAP 1.2.</exception>
    internal static async Task<(XElement Envelope, XElement Operation)> ReadAsync(Stream body, CancellationToken cancellation)
    {
        try
        {
            using var reader = XmlReader.Create(body, Settings);
            var envelope = await XElement.LoadAsync(reader, LoadOptions.None, cancellation);
            return envelope.Name == Names.Soap + "Envelope" && envelope.Element(Names.Soap + "Body")?.Elements().FirstOrDefault() is { } operation
                ? (envelope, operation)
                : throw RefusalException.Wrong("WellFormed", "no SOAP 1.2 envelope with an operation");
        }
        catch (XmlException)
        {
            throw RefusalException.Wrong("WellFormed", "no XML");
        }
    }
}

using System.Text;
using System.Xml;
using System.Xml.Linq;

using NodaTime;

namespace Supervision.Recorder.Onvif.Soap;

/// <summary>Writes SOAP 1.2 envelopes and opens those that come back (1.1 too: some cameras answer faults in it).</summary>
internal static class Envelope
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = true };

    /// <summary>Writes a request.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="to">Whom; its reference parameters go into the header.</param>
    /// <param name="token">Signs the request by WS-Security; null leaves it unsigned.</param>
    internal static byte[] Write<T>(Request<T> request, Endpoint to, UsernameToken? token)
    {
        var body = request.Write();
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartElement("s", "Envelope", XmlNames.Envelope.NamespaceName);
            foreach (var space in Spaces(body, request.Addressed, token is not null))
            {
                writer.WriteAttributeString("xmlns", XmlNames.PrefixOf(space), null, space.NamespaceName);
            }

            writer.WriteStartElement("Header", XmlNames.Envelope.NamespaceName);
            if (request.Addressed)
            {
                writer.WriteElementString("Action", XmlNames.Addressing.NamespaceName, request.Action);
                writer.WriteElementString("To", XmlNames.Addressing.NamespaceName, to.Address.AbsoluteUri);
            }

            foreach (var reference in to.References)
            {
                reference.WriteTo(writer);
            }

            token?.WriteTo(writer);
            writer.WriteEndElement();
            writer.WriteStartElement("Body", XmlNames.Envelope.NamespaceName);
            body.WriteTo(writer);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    /// <summary>Opens an answer.</summary>
    /// <returns>The first element of the body; null where the body is empty.</returns>
    /// <exception cref="BadAnswerException">It is no SOAP.</exception>
    internal static AnswerElement? Open(AnswerElement document)
    {
        if (document.Name != "Envelope")
        {
            throw new BadAnswerException($"it is no SOAP but <{AnswerElement.Printable(document.Name)}>");
        }

        return document.Must("Body").Children.FirstOrDefault();
    }

    /// <summary>A time as SOAP has it: UTC, whole seconds, which every camera reads.</summary>
    internal static string Stamp(Instant time) => time.ToDateTimeUtc().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

    private static IEnumerable<XNamespace> Spaces(XElement body, bool addressed, bool signed)
    {
        var spaces = body.DescendantsAndSelf().Select(element => element.Name.Namespace).Where(space => space != XmlNames.Envelope);
        spaces = addressed ? spaces.Append(XmlNames.Addressing) : spaces;
        return (signed ? spaces.Append(XmlNames.Security).Append(XmlNames.SecurityUtility) : spaces).Distinct();
    }
}

using System.Xml.Linq;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>A request as a device gets it.</summary>
internal sealed record FakeRequest(Uri Address, string ContentType, string? Authorization, XElement Envelope)
{
    internal XElement Body => Part("Body")!.Elements().Single();

    internal string Operation => Body.Name.LocalName;

    internal XElement? Token => Envelope.Descendants().FirstOrDefault(element => element.Name.LocalName == "UsernameToken");

    internal XElement? Part(string name) => Envelope.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    internal string? Said(string name) => Envelope.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}

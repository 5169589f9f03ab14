using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

/// <summary>The older way to learn the services' addresses; it knows no Media2.</summary>
internal sealed record GetCapabilities : Request<IReadOnlyList<OfferedService>>
{
    private static readonly (string Name, XNamespace Space)[] Known =
    [
        ("Device", XmlNames.Device), ("Media", XmlNames.Media), ("PTZ", XmlNames.Ptz), ("Imaging", XmlNames.Imaging), ("Events", XmlNames.Events),
    ];

    internal override XElement Write() => new(XmlNames.Device + "GetCapabilities", new XElement(XmlNames.Device + "Category", "All"));

    internal override IReadOnlyList<OfferedService> Read(AnswerElement answer)
    {
        var capabilities = answer.Must("Capabilities");
        return
        [
            .. Known.Select(known => new OfferedService(known.Space.NamespaceName, capabilities.Child(known.Name)?.Text("XAddr") ?? ""))
                .Where(service => service.Address.Length > 0),
        ];
    }
}

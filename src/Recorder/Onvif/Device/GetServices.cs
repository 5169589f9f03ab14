using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Device;

internal sealed record GetServices : Request<IReadOnlyList<OfferedService>>
{
    internal override XElement Write() => new(XmlNames.Device + "GetServices", new XElement(XmlNames.Device + "IncludeCapability", false));

    internal override IReadOnlyList<OfferedService> Read(AnswerElement answer) =>
    [
        .. answer.ChildrenNamed("Service")
            .Select(service => new OfferedService(service.Text("Namespace") ?? "", service.Text("XAddr") ?? ""))
            .Where(service => service.Space.Length > 0 && service.Address.Length > 0),
    ];
}

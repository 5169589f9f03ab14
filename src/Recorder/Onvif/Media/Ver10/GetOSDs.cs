using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record GetOSDs(string VideoSourceConfiguration) : Request<IReadOnlyList<Osd>>
{
    internal override XElement Write() => new(XmlNames.Media + "GetOSDs", new XElement(XmlNames.Media + "ConfigurationToken", VideoSourceConfiguration));

    internal override IReadOnlyList<Osd> Read(AnswerElement answer) => [.. answer.ChildrenNamed("OSDs").Select(Osd.Of)];
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record GetOSDs(string VideoSourceConfiguration) : Request<IReadOnlyList<Osd>>
{
    internal override XElement Write() => new(XmlNames.Media2 + "GetOSDs", new XElement(XmlNames.Media2 + "ConfigurationToken", VideoSourceConfiguration));

    internal override IReadOnlyList<Osd> Read(AnswerElement answer) => [.. answer.ChildrenNamed("OSDs").Select(Osd.Of)];
}

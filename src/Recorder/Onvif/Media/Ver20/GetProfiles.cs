using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record GetProfiles : Request<IReadOnlyList<MediaProfile>>
{
    internal override XElement Write() => new(XmlNames.Media2 + "GetProfiles", new XElement(XmlNames.Media2 + "Type", "All"));

    internal override IReadOnlyList<MediaProfile> Read(AnswerElement answer) => [.. answer.ChildrenNamed("Profiles").Select(ProfileXml.Read)];
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record GetProfiles : Request<IReadOnlyList<MediaProfile>>
{
    internal override XElement Write() => new(XmlNames.Media + "GetProfiles");

    internal override IReadOnlyList<MediaProfile> Read(AnswerElement answer) => [.. answer.ChildrenNamed("Profiles").Select(ProfileXml.Read)];
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

internal sealed record GetNodes : Request<IReadOnlyList<PtzNode>>
{
    internal override XElement Write() => new(XmlNames.Ptz + "GetNodes");

    internal override IReadOnlyList<PtzNode> Read(AnswerElement answer) => [.. answer.ChildrenNamed("PTZNode").Select(PtzNode.Of)];
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

internal sealed record GetConfigurations : Request<IReadOnlyList<PtzConfiguration>>
{
    internal override XElement Write() => new(XmlNames.Ptz + "GetConfigurations");

    internal override IReadOnlyList<PtzConfiguration> Read(AnswerElement answer) =>
    [
        .. answer.ChildrenNamed("PTZConfiguration").Select(one => new PtzConfiguration(one.Token, one.Label("Name"), one.Text("NodeToken") ?? "")),
    ];
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

internal sealed record GetStatus(string Profile) : Request<PtzStatus>
{
    internal override XElement Write() => new(XmlNames.Ptz + "GetStatus", new XElement(XmlNames.Ptz + "ProfileToken", Profile));

    internal override PtzStatus Read(AnswerElement answer) => PtzStatus.Of(answer.Must("PTZStatus"));
}

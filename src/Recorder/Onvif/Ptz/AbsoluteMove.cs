using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

internal sealed record AbsoluteMove(string Profile, PtzVector Position, PtzVector? Speed) : Command
{
    internal override XElement Write() => new(
        XmlNames.Ptz + "AbsoluteMove",
        new XElement(XmlNames.Ptz + "ProfileToken", Profile),
        Position.Write(XmlNames.Ptz + "Position"),
        Speed?.Write(XmlNames.Ptz + "Speed"));
}

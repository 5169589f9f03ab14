using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

internal sealed record RelativeMove(string Profile, PtzVector Translation, PtzVector? Speed) : Command
{
    internal override XElement Write() => new(
        XmlNames.Ptz + "RelativeMove",
        new XElement(XmlNames.Ptz + "ProfileToken", Profile),
        Translation.Write(XmlNames.Ptz + "Translation"),
        Speed?.Write(XmlNames.Ptz + "Speed"));
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

internal sealed record GotoHomePosition(string Profile, PtzVector? Speed) : Command
{
    internal override XElement Write() => new(
        XmlNames.Ptz + "GotoHomePosition",
        new XElement(XmlNames.Ptz + "ProfileToken", Profile),
        Speed?.Write(XmlNames.Ptz + "Speed"));
}

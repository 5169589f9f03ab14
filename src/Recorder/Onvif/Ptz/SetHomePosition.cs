using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>Makes the present position the home position.</summary>
internal sealed record SetHomePosition(string Profile) : Command
{
    internal override XElement Write() => new(XmlNames.Ptz + "SetHomePosition", new XElement(XmlNames.Ptz + "ProfileToken", Profile));
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>Stops turning, zooming, or both.</summary>
internal sealed record Stop(string Profile, bool PanTilt, bool Zoom) : Command
{
    internal override XElement Write() => new(
        XmlNames.Ptz + "Stop",
        new XElement(XmlNames.Ptz + "ProfileToken", Profile),
        new XElement(XmlNames.Ptz + "PanTilt", PanTilt),
        new XElement(XmlNames.Ptz + "Zoom", Zoom));
}

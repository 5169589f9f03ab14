using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>Moves at a speed until Stop, or until the camera stops by itself.</summary>
internal sealed record ContinuousMove(string Profile, PtzVector Velocity, TimeSpan? Timeout) : Command
{
    internal override XElement Write() => new(
        XmlNames.Ptz + "ContinuousMove",
        new XElement(XmlNames.Ptz + "ProfileToken", Profile),
        Velocity.Write(XmlNames.Ptz + "Velocity"),
        If(XmlNames.Ptz + "Timeout", Timeout));
}

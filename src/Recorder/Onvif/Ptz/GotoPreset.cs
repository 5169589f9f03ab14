using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

internal sealed record GotoPreset(string Profile, string Preset, PtzVector? Speed) : Command
{
    internal override XElement Write() => new(
        XmlNames.Ptz + "GotoPreset",
        new XElement(XmlNames.Ptz + "ProfileToken", Profile),
        new XElement(XmlNames.Ptz + "PresetToken", Preset),
        Speed?.Write(XmlNames.Ptz + "Speed"));
}

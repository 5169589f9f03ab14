using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>Forgets a preset.</summary>
internal sealed record RemovePreset(string Profile, string Preset) : Command
{
    internal override XElement Write() => new(
        XmlNames.Ptz + "RemovePreset",
        new XElement(XmlNames.Ptz + "ProfileToken", Profile),
        new XElement(XmlNames.Ptz + "PresetToken", Preset));
}

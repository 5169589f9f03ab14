using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Ptz;

/// <summary>Keeps the present position under a name; with a token it replaces that preset.</summary>
internal sealed record SetPreset(string Profile, string? Name, string? Token) : Request<string>
{
    internal override XElement Write() => new(
        XmlNames.Ptz + "SetPreset",
        new XElement(XmlNames.Ptz + "ProfileToken", Profile),
        If(XmlNames.Ptz + "PresetName", Name),
        If(XmlNames.Ptz + "PresetToken", Token));

    internal override string Read(AnswerElement answer) => answer.Must("PresetToken").Value;
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Ptz;

internal sealed record GetPresets(string Profile) : Request<IReadOnlyList<PtzPreset>>
{
    internal override XElement Write() => new(XmlNames.Ptz + "GetPresets", new XElement(XmlNames.Ptz + "ProfileToken", Profile));

    internal override IReadOnlyList<PtzPreset> Read(AnswerElement answer) =>
    [
        .. answer.ChildrenNamed("Preset")
            .Where(preset => preset.Attribute("token") is { Length: > 0 })
            .Select(preset => new PtzPreset(preset.Token, preset.Label("Name"), PtzVector.Of(preset.Child("PTZPosition")))),
    ];
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record GetAudioSourceConfigurations : Request<IReadOnlyList<AudioSourceSetting>>
{
    // Published like this.
    internal override string Action => "http://www.onvif.org/ver10/media/wsdlGetAudioSourceConfigurations/";

    internal override XElement Write() => new(XmlNames.Media + "GetAudioSourceConfigurations");

    internal override IReadOnlyList<AudioSourceSetting> Read(AnswerElement answer) =>
    [
        .. answer.ChildrenNamed("Configurations").Select(setting => new AudioSourceSetting(setting.Token, setting.Label("Name"), setting.Text("SourceToken") ?? "")),
    ];
}

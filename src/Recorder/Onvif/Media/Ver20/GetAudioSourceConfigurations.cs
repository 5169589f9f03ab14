using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record GetAudioSourceConfigurations : Request<IReadOnlyList<AudioSourceSetting>>
{
    // Published like this.
    internal override string Action => "http://www.onvif.org/ver20/media/wsdl/GetAudioSourceConfigurations/";

    internal override XElement Write() => new(XmlNames.Media2 + "GetAudioSourceConfigurations");

    internal override IReadOnlyList<AudioSourceSetting> Read(AnswerElement answer) =>
    [
        .. answer.ChildrenNamed("Configurations").Select(setting => new AudioSourceSetting(setting.Token, setting.Label("Name"), setting.Text("SourceToken") ?? "")),
    ];
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record GetAudioEncoderConfigurations : Request<IReadOnlyList<AudioEncoder>>
{
    internal override XElement Write() => new(XmlNames.Media + "GetAudioEncoderConfigurations");

    internal override IReadOnlyList<AudioEncoder> Read(AnswerElement answer) => [.. answer.ChildrenNamed("Configurations").Select(AudioEncoderXml.Read)];
}

using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record GetAudioEncoderConfigurationOptions(string Encoder) : Request<IReadOnlyList<AudioEncoderOptions>>
{
    internal override XElement Write() => new(
        XmlNames.Media + "GetAudioEncoderConfigurationOptions",
        new XElement(XmlNames.Media + "ConfigurationToken", Encoder));

    internal override IReadOnlyList<AudioEncoderOptions> Read(AnswerElement answer) => [.. answer.ChildrenNamed("Options").SelectMany(AudioEncoderOptionsXml.Read)];
}

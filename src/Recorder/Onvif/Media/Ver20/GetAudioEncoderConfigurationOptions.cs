using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record GetAudioEncoderConfigurationOptions(string Encoder) : Request<IReadOnlyList<AudioEncoderOptions>>
{
    internal override XElement Write() => new(
        XmlNames.Media2 + "GetAudioEncoderConfigurationOptions",
        new XElement(XmlNames.Media2 + "ConfigurationToken", Encoder));

    internal override IReadOnlyList<AudioEncoderOptions> Read(AnswerElement answer) => [.. answer.ChildrenNamed("Options").Select(AudioEncoderOptionsXml.Read)];
}

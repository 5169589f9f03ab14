using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record GetVideoEncoderConfigurationOptions(string Encoder) : Request<IReadOnlyList<VideoEncoderOptions>>
{
    internal override XElement Write() => new(
        XmlNames.Media + "GetVideoEncoderConfigurationOptions",
        new XElement(XmlNames.Media + "ConfigurationToken", Encoder));

    internal override IReadOnlyList<VideoEncoderOptions> Read(AnswerElement answer) => [.. answer.ChildrenNamed("Options").SelectMany(VideoEncoderOptionsXml.Read)];
}

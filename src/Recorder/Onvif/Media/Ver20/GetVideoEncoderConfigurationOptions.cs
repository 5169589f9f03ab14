using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record GetVideoEncoderConfigurationOptions(string Encoder) : Request<IReadOnlyList<VideoEncoderOptions>>
{
    internal override XElement Write() => new(
        XmlNames.Media2 + "GetVideoEncoderConfigurationOptions",
        new XElement(XmlNames.Media2 + "ConfigurationToken", Encoder));

    internal override IReadOnlyList<VideoEncoderOptions> Read(AnswerElement answer) => [.. answer.ChildrenNamed("Options").Select(VideoEncoderOptionsXml.Read)];
}

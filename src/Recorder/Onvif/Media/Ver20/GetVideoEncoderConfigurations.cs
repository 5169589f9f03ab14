using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record GetVideoEncoderConfigurations : Request<IReadOnlyList<VideoEncoder>>
{
    internal override XElement Write() => new(XmlNames.Media2 + "GetVideoEncoderConfigurations");

    internal override IReadOnlyList<VideoEncoder> Read(AnswerElement answer) => [.. answer.ChildrenNamed("Configurations").Select(VideoEncoderXml.Read)];
}

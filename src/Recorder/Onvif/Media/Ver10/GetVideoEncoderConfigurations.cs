using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record GetVideoEncoderConfigurations : Request<IReadOnlyList<VideoEncoder>>
{
    internal override XElement Write() => new(XmlNames.Media + "GetVideoEncoderConfigurations");

    internal override IReadOnlyList<VideoEncoder> Read(AnswerElement answer) => [.. answer.ChildrenNamed("Configurations").Select(VideoEncoderXml.Read)];
}

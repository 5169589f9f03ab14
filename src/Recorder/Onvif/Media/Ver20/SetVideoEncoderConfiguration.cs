using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record SetVideoEncoderConfiguration(VideoEncoder Encoder) : Command
{
    internal override XElement Write() => new(
        XmlNames.Media2 + "SetVideoEncoderConfiguration",
        VideoEncoderXml.Write(Encoder));
}

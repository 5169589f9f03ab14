using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record SetVideoEncoderConfiguration(VideoEncoder Encoder) : Command
{
    internal override XElement Write() => new(
        XmlNames.Media + "SetVideoEncoderConfiguration",
        VideoEncoderXml.Write(Encoder),
        new XElement(XmlNames.Media + "ForcePersistence", true));
}

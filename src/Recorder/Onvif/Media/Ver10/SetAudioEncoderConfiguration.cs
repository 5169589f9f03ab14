using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record SetAudioEncoderConfiguration(AudioEncoder Encoder) : Command
{
    internal override XElement Write() => new(
        XmlNames.Media + "SetAudioEncoderConfiguration",
        AudioEncoderXml.Write(Encoder),
        new XElement(XmlNames.Media + "ForcePersistence", true));
}

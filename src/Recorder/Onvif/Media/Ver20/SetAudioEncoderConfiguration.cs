using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

internal sealed record SetAudioEncoderConfiguration(AudioEncoder Encoder) : Command
{
    internal override XElement Write() => new(
        XmlNames.Media2 + "SetAudioEncoderConfiguration",
        AudioEncoderXml.Write(Encoder));
}

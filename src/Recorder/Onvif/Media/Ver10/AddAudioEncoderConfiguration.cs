using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

internal sealed record AddAudioEncoderConfiguration(string Profile, string Configuration) : Command
{
    internal override XElement Write() => new(
        XmlNames.Media + "AddAudioEncoderConfiguration",
        new XElement(XmlNames.Media + "ProfileToken", Profile),
        new XElement(XmlNames.Media + "ConfigurationToken", Configuration));
}

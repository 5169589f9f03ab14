using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Media.Ver20;

/// <summary>Sound encoders in the words of Media2.</summary>
internal static class AudioEncoderXml
{
    internal static AudioEncoder Read(AnswerElement element)
    {
        var encoding = element.Label("Encoding");
        return new(
            element.Token,
            element.Label("Name"),
            element.Number("UseCount") ?? 0,
            encoding,
            CodecNames.Sound(encoding),
            element.Number("Bitrate") ?? 0,
            element.Number("SampleRate") ?? 0,
            MulticastTarget.Of(element.Child("Multicast")),
            SessionTimeout: null);
    }

    internal static XElement Write(AudioEncoder encoder) => new(
        XmlNames.Media2 + "Configuration",
        new XAttribute("token", encoder.Token),
        Tt("Name", encoder.Name),
        Tt("UseCount", encoder.UseCount),
        Tt("Encoding", Name(encoder)),
        encoder.Multicast?.Write(),
        Tt("Bitrate", encoder.BitrateKbps),
        Tt("SampleRate", encoder.SampleRateKhz));

    /// <summary>The camera's own word where it means the codec (AAC has two), else the specification's.</summary>
    private static string Name(AudioEncoder encoder) => CodecNames.Sound(encoder.Encoding) == encoder.Codec && encoder.Encoding is not ("AAC" or "G711")
        ? encoder.Encoding
        : encoder.Codec switch
        {
            SoundCodec.Aac => "MP4A-LATM",
            SoundCodec.G711 => "PCMU",
            SoundCodec.G711A => "PCMA",
            SoundCodec.G726 => "G726",
            _ => encoder.Encoding,
        };
}

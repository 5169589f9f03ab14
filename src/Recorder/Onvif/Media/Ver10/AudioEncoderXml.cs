using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Media.Ver10;

/// <summary>Sound encoders in the words of the older Media service.</summary>
internal static class AudioEncoderXml
{
    private const string NoTimeout = "PT60S";

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
            element.Text("SessionTimeout"));
    }

    internal static XElement Write(AudioEncoder encoder) => new(
        XmlNames.Media + "Configuration",
        new XAttribute("token", encoder.Token),
        Tt("Name", encoder.Name),
        Tt("UseCount", encoder.UseCount),
        Tt("Encoding", Name(encoder)),
        Tt("Bitrate", encoder.BitrateKbps),
        Tt("SampleRate", encoder.SampleRateKhz),
        (encoder.Multicast ?? MulticastTarget.None).Write(),
        Tt("SessionTimeout", encoder.SessionTimeout ?? NoTimeout));

    private static string Name(AudioEncoder encoder) => encoder.Codec switch
    {
        SoundCodec.Aac => "AAC",
        SoundCodec.G711 or SoundCodec.G711A => "G711",
        SoundCodec.G726 => "G726",
        _ => encoder.Encoding,
    };
}

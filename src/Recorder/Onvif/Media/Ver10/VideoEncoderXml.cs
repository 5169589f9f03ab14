using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Media.Ver10;

/// <summary>Picture encoders in the words of the older Media service, which knows no H.265.</summary>
internal static class VideoEncoderXml
{
    private const string NoTimeout = "PT60S";

    internal static VideoEncoder Read(AnswerElement element)
    {
        var encoding = element.Label("Encoding");
        var rate = element.Child("RateControl");
        var codec = element.Child(encoding); // H264 or MPEG4: the element has the codec's name.
        return new()
        {
            Token = element.Token,
            Name = element.Label("Name"),
            UseCount = element.Number("UseCount") ?? 0,
            Encoding = encoding,
            Codec = CodecNames.Picture(encoding),
            CodecProfile = codec?.Text(encoding == "MPEG4" ? "Mpeg4Profile" : "H264Profile"),
            Resolution = Resolution.Of(element.Child("Resolution")),
            FrameRate = rate?.Number("FrameRateLimit"),
            BitrateKbps = rate?.Number("BitrateLimit"),
            EncodingInterval = rate?.Number("EncodingInterval"),
            GopLength = codec?.Number("GovLength"),
            Quality = element.Real("Quality") ?? 0,
            GuaranteedFrameRate = element.FlagAt("GuaranteedFrameRate"),
            Multicast = MulticastTarget.Of(element.Child("Multicast")),
            SessionTimeout = element.Text("SessionTimeout"),
        };
    }

    internal static XElement Write(VideoEncoder encoder) => new(
        XmlNames.Media + "Configuration",
        new XAttribute("token", encoder.Token),
        AttributeIf("GuaranteedFrameRate", encoder.GuaranteedFrameRate),
        Tt("Name", encoder.Name),
        Tt("UseCount", encoder.UseCount),
        Tt("Encoding", Name(encoder)),
        Tt("Resolution", Tt("Width", encoder.Resolution.Width), Tt("Height", encoder.Resolution.Height)),
        Tt("Quality", encoder.Quality),
        RateControl(encoder),
        Codec(encoder),
        (encoder.Multicast ?? MulticastTarget.None).Write(),
        Tt("SessionTimeout", encoder.SessionTimeout ?? NoTimeout));

    /// <summary>Whether the service has a word for the codec.</summary>
    internal static bool Knows(PictureCodec codec) => codec is not PictureCodec.H265;

    private static string Name(VideoEncoder encoder) => encoder.Codec switch
    {
        PictureCodec.H264 => "H264",
        PictureCodec.Jpeg => "JPEG",
        PictureCodec.Mpeg4 => "MPEG4",
        _ => encoder.Encoding,
    };

    private static XElement? RateControl(VideoEncoder encoder) => encoder is { FrameRate: { } rate, BitrateKbps: { } bitrate }
        ? Tt("RateControl", Tt("FrameRateLimit", (int)Math.Round(rate)), Tt("EncodingInterval", encoder.EncodingInterval ?? 1), Tt("BitrateLimit", bitrate))
        : null;

    private static XElement? Codec(VideoEncoder encoder) => encoder switch
    {
        { Codec: PictureCodec.H264, GopLength: { } gop } => Tt("H264", Tt("GovLength", gop), Tt("H264Profile", encoder.CodecProfile ?? "Main")),
        { Codec: PictureCodec.Mpeg4, GopLength: { } gop } => Tt("MPEG4", Tt("GovLength", gop), Tt("Mpeg4Profile", encoder.CodecProfile ?? "SP")),
        _ => null,
    };
}

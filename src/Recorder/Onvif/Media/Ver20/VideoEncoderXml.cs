using System.Xml.Linq;

using Supervision.Recorder.Onvif.Soap;

using static Supervision.Recorder.Onvif.Soap.Elements;

namespace Supervision.Recorder.Onvif.Media.Ver20;

/// <summary>Picture encoders in the words of Media2.</summary>
internal static class VideoEncoderXml
{
    internal static VideoEncoder Read(AnswerElement element)
    {
        var encoding = element.Label("Encoding");
        var rate = element.Child("RateControl");
        return new()
        {
            Token = element.Token,
            Name = element.Label("Name"),
            UseCount = element.Number("UseCount") ?? 0,
            Encoding = encoding,
            Codec = CodecNames.Picture(encoding),
            CodecProfile = element.Attribute("Profile"),
            Resolution = Resolution.Of(element.Child("Resolution")),
            FrameRate = rate?.Real("FrameRateLimit"),
            BitrateKbps = rate?.Number("BitrateLimit"),
            ConstantBitrate = rate?.FlagAt("ConstantBitRate"),
            GopLength = element.NumberAt("GovLength"),
            AnchorDistance = element.NumberAt("AnchorFrameDistance"),
            Quality = element.Real("Quality") ?? 0,
            GuaranteedFrameRate = element.FlagAt("GuaranteedFrameRate"),
            Multicast = MulticastTarget.Of(element.Child("Multicast")),
        };
    }

    internal static XElement Write(VideoEncoder encoder) => new(
        XmlNames.Media2 + "Configuration",
        new XAttribute("token", encoder.Token),
        AttributeIf("GovLength", encoder.GopLength),
        AttributeIf("AnchorFrameDistance", encoder.AnchorDistance),
        AttributeIf("Profile", encoder.CodecProfile),
        AttributeIf("GuaranteedFrameRate", encoder.GuaranteedFrameRate),
        Tt("Name", encoder.Name),
        Tt("UseCount", encoder.UseCount),
        Tt("Encoding", Name(encoder)),
        Tt("Resolution", Tt("Width", encoder.Resolution.Width), Tt("Height", encoder.Resolution.Height)),
        RateControl(encoder),
        encoder.Multicast?.Write(),
        Tt("Quality", encoder.Quality));

    private static string Name(VideoEncoder encoder) => encoder.Codec switch
    {
        PictureCodec.H264 => "H264",
        PictureCodec.H265 => "H265",
        PictureCodec.Jpeg => "JPEG",
        PictureCodec.Mpeg4 => "MPV4-ES",
        _ => encoder.Encoding,
    };

    private static XElement? RateControl(VideoEncoder encoder) => encoder is { FrameRate: { } rate, BitrateKbps: { } bitrate }
        ? Tt("RateControl", AttributeIf("ConstantBitRate", encoder.ConstantBitrate), Tt("FrameRateLimit", rate), Tt("BitrateLimit", bitrate))
        : null;
}

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

/// <summary>Reads what an encoder can do from the older Media service: one element a codec, more of it in extensions.</summary>
internal static class VideoEncoderOptionsXml
{
    private static readonly string[] Codecs = ["H264", "MPEG4", "JPEG"];

    internal static IEnumerable<VideoEncoderOptions> Read(AnswerElement options) =>
        from codec in Codecs
        let element = options.Child(codec)
        where element is not null
        select new VideoEncoderOptions
        {
            Encoding = codec,
            Codec = CodecNames.Picture(codec),
            Resolutions = [.. element.ChildrenNamed("ResolutionsAvailable").Select(Resolution.Of)],
            CodecProfiles = [.. element.ChildrenNamed(codec == "MPEG4" ? "Mpeg4ProfilesSupported" : "H264ProfilesSupported").Select(profile => profile.Value)],
            FrameRate = NumberRange.Of(element.Child("FrameRateRange")),
            BitrateKbps = NumberRange.Of(options.At("Extension", codec, "BitrateRange")),
            GopLength = NumberRange.Of(element.Child("GovLengthRange")),
            Quality = NumberRange.Of(options.Child("QualityRange")),
            EncodingInterval = NumberRange.Of(element.Child("EncodingIntervalRange")),
        };
}

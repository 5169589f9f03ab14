using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

/// <summary>Reads what an encoder can do from Media2: one entry a codec, lists in attributes.</summary>
internal static class VideoEncoderOptionsXml
{
    internal static VideoEncoderOptions Read(AnswerElement options)
    {
        var rates = NumberList.Of(options.Attribute("FrameRatesSupported"));
        return new()
        {
            Encoding = options.Label("Encoding"),
            Codec = CodecNames.Picture(options.Label("Encoding")),
            Resolutions = [.. options.ChildrenNamed("ResolutionsAvailable").Select(Resolution.Of)],
            CodecProfiles = options.Attribute("ProfilesSupported")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [],
            FrameRate = NumberRange.Of(rates),
            FrameRates = rates,
            BitrateKbps = NumberRange.Of(options.Child("BitrateRange")),
            GopLength = NumberRange.Of(NumberList.Of(options.Attribute("GovLengthRange"))),
            Quality = NumberRange.Of(options.Child("QualityRange")),
            MaxAnchorDistance = options.NumberAt("MaxAnchorFrameDistance"),
            ConstantBitrate = options.FlagAt("ConstantBitRateSupported"),
        };
    }
}

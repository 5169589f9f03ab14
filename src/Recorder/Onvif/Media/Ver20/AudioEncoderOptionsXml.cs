using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

/// <summary>Reads what a sound encoder can do from Media2.</summary>
internal static class AudioEncoderOptionsXml
{
    internal static AudioEncoderOptions Read(AnswerElement option) => new(
        option.Label("Encoding"),
        CodecNames.Sound(option.Label("Encoding")),
        NumberList.Whole(option.Child("BitrateList")?.ChildrenNamed("Items").Select(item => item.Value) ?? []),
        NumberList.Whole(option.Child("SampleRateList")?.ChildrenNamed("Items").Select(item => item.Value) ?? []));
}

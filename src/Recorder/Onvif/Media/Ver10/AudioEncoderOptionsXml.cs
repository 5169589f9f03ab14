using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

/// <summary>Reads what a sound encoder can do from the older Media service.</summary>
internal static class AudioEncoderOptionsXml
{
    internal static IEnumerable<AudioEncoderOptions> Read(AnswerElement options) => options.ChildrenNamed("Options").Select(option => new AudioEncoderOptions(
        option.Label("Encoding"),
        CodecNames.Sound(option.Label("Encoding")),
        NumberList.Whole(option.Child("BitrateList")?.ChildrenNamed("Items").Select(item => item.Value) ?? []),
        NumberList.Whole(option.Child("SampleRateList")?.ChildrenNamed("Items").Select(item => item.Value) ?? [])));
}

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

/// <summary>Reads profiles of the older Media service.</summary>
internal static class ProfileXml
{
    internal static MediaProfile Read(AnswerElement profile) => new()
    {
        Token = profile.Token,
        Name = profile.Label("Name"),
        IsFixed = profile.FlagAt("fixed") ?? false,
        VideoSource = profile.Child("VideoSourceConfiguration")?.Text("SourceToken"),
        VideoSourceConfiguration = profile.Child("VideoSourceConfiguration")?.Attribute("token"),
        VideoEncoder = profile.Child("VideoEncoderConfiguration") is { } video ? VideoEncoderXml.Read(video) : null,
        AudioSourceConfiguration = profile.Child("AudioSourceConfiguration")?.Attribute("token"),
        AudioEncoder = profile.Child("AudioEncoderConfiguration") is { } audio ? AudioEncoderXml.Read(audio) : null,
        PtzConfiguration = profile.Child("PTZConfiguration")?.Attribute("token"),
    };
}

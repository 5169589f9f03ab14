using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver20;

/// <summary>Reads profiles of Media2.</summary>
internal static class ProfileXml
{
    internal static MediaProfile Read(AnswerElement profile)
    {
        var parts = profile.Child("Configurations");
        return new()
        {
            Token = profile.Token,
            Name = profile.Label("Name"),
            IsFixed = profile.FlagAt("fixed") ?? false,
            VideoSource = parts?.Child("VideoSource")?.Text("SourceToken"),
            VideoSourceConfiguration = parts?.Child("VideoSource")?.Attribute("token"),
            VideoEncoder = parts?.Child("VideoEncoder") is { } video ? VideoEncoderXml.Read(video) : null,
            AudioSourceConfiguration = parts?.Child("AudioSource")?.Attribute("token"),
            AudioEncoder = parts?.Child("AudioEncoder") is { } audio ? AudioEncoderXml.Read(audio) : null,
            PtzConfiguration = parts?.Child("PTZ")?.Attribute("token"),
        };
    }
}

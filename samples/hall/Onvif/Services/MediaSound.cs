using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Sound by the older Media service; it belongs to that service and is not listed apart.</summary>
internal sealed class MediaSound : Service
{
    internal MediaSound(Camera camera)
        : base(Names.Media, "", camera)
    {
        On("GetAudioSources", _ => Sounding($"<trt:GetAudioSourcesResponse><trt:AudioSources token=\"{MediaParts.SoundSource}\"><tt:Channels>1</tt:Channels></trt:AudioSources></trt:GetAudioSourcesResponse>"));
        On("GetAudioSourceConfigurations", _ => Sounding($"<trt:GetAudioSourceConfigurationsResponse><trt:Configurations token=\"{MediaParts.SoundConfiguration}\">{MediaParts.SoundInput(Camera)}</trt:Configurations></trt:GetAudioSourceConfigurationsResponse>"));
        On("GetAudioEncoderConfigurations", _ => $"<trt:GetAudioEncoderConfigurationsResponse>{Encoder("trt:Configurations", Camera)}</trt:GetAudioEncoderConfigurationsResponse>");
        On("GetAudioEncoderConfigurationOptions", _ => Sounding($"<trt:GetAudioEncoderConfigurationOptionsResponse><trt:Options>{SoundEncoder.Offers.Select(Offer)}</trt:Options></trt:GetAudioEncoderConfigurationOptionsResponse>"));
        On("SetAudioEncoderConfiguration", Set);
        On("AddAudioSourceConfiguration", question => Add(question, "AddAudioSourceConfiguration"));
        On("AddAudioEncoderConfiguration", question => Add(question, "AddAudioEncoderConfiguration"));
    }

    internal static Markup Encoder(string name, Camera camera)
    {
        var sound = MediaParts.Sound(camera);
        return $"""
            <{name} token="{SoundEncoder.Token}"><tt:Name>sound</tt:Name><tt:UseCount>{camera.WithSound.Count(on => on)}</tt:UseCount><tt:Encoding>{sound.Codec}</tt:Encoding><tt:Bitrate>{sound.Kbps}</tt:Bitrate><tt:SampleRate>{sound.Khz}</tt:SampleRate>{MediaParts.Multicast}<tt:SessionTimeout>PT60S</tt:SessionTimeout></{name}>
            """;
    }

    private static Markup Offer((string Codec, int[] Kbps, int[] Khz) offer) =>
        $"<tt:Options><tt:Encoding>{offer.Codec}</tt:Encoding>{MediaParts.Items("BitrateList", offer.Kbps)}{MediaParts.Items("SampleRateList", offer.Khz)}</tt:Options>";

    private Markup Sounding(Markup answer)
    {
        MediaParts.Sound(Camera);
        return answer;
    }

    private Markup Set(Question question)
    {
        var old = MediaParts.Sound(Camera);
        MediaParts.Replace(Camera, new SoundEncoder(
            question.Must("Configuration", "Encoding"),
            (int)(question.Number("Configuration", "Bitrate") ?? old.Kbps),
            (int)(question.Number("Configuration", "SampleRate") ?? old.Khz)));
        return $"<trt:SetAudioEncoderConfigurationResponse/>";
    }

    /// <summary>A profile has the sound when it has the encoder; the source alone is silent.</summary>
    private Markup Add(Question question, string operation)
    {
        MediaParts.Sound(Camera);
        var stream = MediaParts.Stream(Camera, question.Must("ProfileToken"));
        var expected = operation == "AddAudioEncoderConfiguration" ? SoundEncoder.Token : MediaParts.SoundConfiguration;
        if (question.Must("ConfigurationToken") != expected)
        {
            throw RefusalException.Wrong("InvalidArgVal/NoConfig", "no such configuration");
        }

        Camera.WithSound[stream] |= expected == SoundEncoder.Token;
        return $"<trt:{operation}Response/>";
    }
}

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Sound by Media2; it belongs to that service and is not listed apart. Codecs have the names of media types here.</summary>
internal sealed class Media2Sound : Service
{
    internal Media2Sound(Camera camera)
        : base(Names.Media2, "", camera)
    {
        On("GetAudioSourceConfigurations", _ => Camera.Sound is null
            ? (Markup)$"<tr2:GetAudioSourceConfigurationsResponse/>"
            : $"<tr2:GetAudioSourceConfigurationsResponse><tr2:Configurations token=\"{MediaParts.SoundConfiguration}\">{MediaParts.SoundInput(Camera)}</tr2:Configurations></tr2:GetAudioSourceConfigurationsResponse>");
        On("GetAudioEncoderConfigurations", _ => Camera.Sound is null
            ? (Markup)$"<tr2:GetAudioEncoderConfigurationsResponse/>"
            : $"<tr2:GetAudioEncoderConfigurationsResponse>{Encoder("Configurations", Camera)}</tr2:GetAudioEncoderConfigurationsResponse>");
        On("GetAudioEncoderConfigurationOptions", _ => $"<tr2:GetAudioEncoderConfigurationOptionsResponse>{SoundEncoder.Offers.Select(Offer)}</tr2:GetAudioEncoderConfigurationOptionsResponse>");
        On("SetAudioEncoderConfiguration", Set);
    }

    internal static Markup Encoder(string name, Camera camera)
    {
        var sound = MediaParts.Sound(camera);
        return $"""
            <tr2:{name} token="{SoundEncoder.Token}"><tt:Name>sound</tt:Name><tt:UseCount>{camera.WithSound.Count(on => on)}</tt:UseCount><tt:Encoding>{NameOf(sound.Codec)}</tt:Encoding>{MediaParts.Multicast}<tt:Bitrate>{sound.Kbps}</tt:Bitrate><tt:SampleRate>{sound.Khz}</tt:SampleRate></tr2:{name}>
            """;
    }

    private static string NameOf(string codec) => codec == "AAC" ? "MP4A-LATM" : "PCMU";

    private static Markup Offer((string Codec, int[] Kbps, int[] Khz) offer) =>
        $"<tr2:Options><tt:Encoding>{NameOf(offer.Codec)}</tt:Encoding>{MediaParts.Items("BitrateList", offer.Kbps)}{MediaParts.Items("SampleRateList", offer.Khz)}</tr2:Options>";

    private Markup Set(Question question)
    {
        var old = MediaParts.Sound(Camera);
        MediaParts.Replace(Camera, new SoundEncoder(
            question.Must("Configuration", "Encoding") switch { "MP4A-LATM" => "AAC", "PCMU" => "G711", var other => other },
            (int)(question.Number("Configuration", "Bitrate") ?? old.Kbps),
            (int)(question.Number("Configuration", "SampleRate") ?? old.Khz)));
        return $"<tr2:SetAudioEncoderConfigurationResponse/>";
    }
}

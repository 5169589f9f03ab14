using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Pictures by the older Media service (profile S). It knows no H.265: such an encoder is left out.</summary>
internal sealed class MediaService : Service
{
    internal MediaService(Camera camera)
        : base(Names.Media, "media", camera)
    {
        On("GetProfiles", _ => $"<trt:GetProfilesResponse>{Camera.Encoders.Select((_, stream) => Profile("Profiles", stream))}</trt:GetProfilesResponse>");
        On("GetProfile", question => $"<trt:GetProfileResponse>{Profile("Profile", MediaParts.Stream(Camera, question.Must("ProfileToken")))}</trt:GetProfileResponse>");
        On("GetStreamUri", question => $"<trt:GetStreamUriResponse><trt:MediaUri><tt:Uri>{MediaParts.Address(Camera, question)}</tt:Uri><tt:InvalidAfterConnect>false</tt:InvalidAfterConnect><tt:InvalidAfterReboot>false</tt:InvalidAfterReboot><tt:Timeout>PT60S</tt:Timeout></trt:MediaUri></trt:GetStreamUriResponse>");
        On("GetVideoSources", _ => $"<trt:GetVideoSourcesResponse><trt:VideoSources token=\"{MediaParts.Source}\"><tt:Framerate>25</tt:Framerate>{MediaParts.SizeOf("Resolution", 1920, 1080)}</trt:VideoSources></trt:GetVideoSourcesResponse>");
        On("GetVideoSourceConfigurations", _ => $"<trt:GetVideoSourceConfigurationsResponse><trt:Configurations token=\"{MediaParts.SourceConfiguration}\">{MediaParts.PictureSource(Camera)}</trt:Configurations></trt:GetVideoSourceConfigurationsResponse>");
        On("GetVideoEncoderConfigurations", _ => $"<trt:GetVideoEncoderConfigurationsResponse>{Camera.Encoders.Select(encoder => Encoder("trt:Configurations", encoder))}</trt:GetVideoEncoderConfigurationsResponse>");
        On("GetVideoEncoderConfiguration", question => $"<trt:GetVideoEncoderConfigurationResponse>{Encoder("trt:Configuration", Camera.Encoders[MediaParts.Encoder(Camera, question.Must("ConfigurationToken"))])}</trt:GetVideoEncoderConfigurationResponse>");
        On("GetVideoEncoderConfigurationOptions", _ => $"<trt:GetVideoEncoderConfigurationOptionsResponse><trt:Options>{Options}</trt:Options></trt:GetVideoEncoderConfigurationOptionsResponse>");
        On("SetVideoEncoderConfiguration", Set);
    }

    private static Markup Options
    {
        get
        {
            var h264 = (Markup)$"""
                {PictureEncoder.Sizes.Select(size => MediaParts.SizeOf("ResolutionsAvailable", size.Width, size.Height))}{MediaParts.Range("GovLengthRange", PictureEncoder.Gops.Min, PictureEncoder.Gops.Max)}{MediaParts.Range("FrameRateRange", PictureEncoder.Rates.Min(), PictureEncoder.Rates.Max())}{MediaParts.Range("EncodingIntervalRange", 1, 1)}{PictureEncoder.Profiles.Select(profile => (Markup)$"<tt:H264ProfilesSupported>{profile}</tt:H264ProfilesSupported>")}
                """;
            return $"{MediaParts.Range("QualityRange", PictureEncoder.Qualities.Min, PictureEncoder.Qualities.Max)}<tt:H264>{h264}</tt:H264><tt:Extension><tt:H264>{h264}{MediaParts.Range("BitrateRange", PictureEncoder.Bitrates.Min, PictureEncoder.Bitrates.Max)}</tt:H264></tt:Extension>";
        }
    }

    private static Markup? Encoder(string name, PictureEncoder encoder) => encoder.Codec != "H264" ? null : (Markup)
        $"""
        <{name} token="{encoder.Token}"><tt:Name>{encoder.Token}</tt:Name><tt:UseCount>1</tt:UseCount><tt:Encoding>H264</tt:Encoding>{MediaParts.SizeOf("Resolution", encoder.Width, encoder.Height)}<tt:Quality>{encoder.Quality}</tt:Quality>
        <tt:RateControl><tt:FrameRateLimit>{encoder.Rate}</tt:FrameRateLimit><tt:EncodingInterval>1</tt:EncodingInterval><tt:BitrateLimit>{encoder.Kbps}</tt:BitrateLimit></tt:RateControl>
        <tt:H264><tt:GovLength>{encoder.Gop}</tt:GovLength><tt:H264Profile>{encoder.Profile}</tt:H264Profile></tt:H264>{MediaParts.Multicast}<tt:SessionTimeout>PT60S</tt:SessionTimeout></{name}>
        """;

    private Markup Profile(string name, int stream)
    {
        var sound = Camera.WithSound[stream];
        var input = sound ? (Markup)$"<tt:AudioSourceConfiguration token=\"{MediaParts.SoundConfiguration}\">{MediaParts.SoundInput(Camera)}</tt:AudioSourceConfiguration>" : null;
        var dome = Camera.Dome is null ? null : (Markup)$"<tt:PTZConfiguration token=\"{MediaParts.PtzConfiguration}\">{MediaParts.Ptz}</tt:PTZConfiguration>";
        return $"""
            <trt:{name} token="{MediaParts.Profile(stream)}" fixed="true"><tt:Name>{MediaParts.Profile(stream)}</tt:Name><tt:VideoSourceConfiguration token="{MediaParts.SourceConfiguration}">{MediaParts.PictureSource(Camera)}</tt:VideoSourceConfiguration>{input}
            {Encoder("tt:VideoEncoderConfiguration", Camera.Encoders[stream])}{(sound ? MediaSound.Encoder("tt:AudioEncoderConfiguration", Camera) : null)}{dome}</trt:{name}>
            """;
    }

    private Markup Set(Question question)
    {
        var old = Camera.Encoders[MediaParts.Encoder(Camera, question.Attribute("token", "Configuration") ?? "")];
        MediaParts.Replace(Camera, old with
        {
            Codec = question.Must("Configuration", "Encoding"),
            Profile = question.Said("Configuration", "H264", "H264Profile") ?? old.Profile,
            Width = (int)(question.Number("Configuration", "Resolution", "Width") ?? old.Width),
            Height = (int)(question.Number("Configuration", "Resolution", "Height") ?? old.Height),
            Rate = question.Number("Configuration", "RateControl", "FrameRateLimit") ?? old.Rate,
            Kbps = (int)(question.Number("Configuration", "RateControl", "BitrateLimit") ?? old.Kbps),
            Gop = (int)(question.Number("Configuration", "H264", "GovLength") ?? old.Gop),
            Quality = question.Number("Configuration", "Quality") ?? old.Quality,
        });
        return $"<trt:SetVideoEncoderConfigurationResponse/>";
    }
}

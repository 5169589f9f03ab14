using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Pictures and sound by Media2 (profile T).</summary>
internal sealed class Media2Service : Service
{
    internal Media2Service(Camera camera)
        : base(Names.Media2, "media2", camera)
    {
        On("GetProfiles", Profiles);
        On("GetStreamUri", question => $"<tr2:GetStreamUriResponse><tr2:Uri>{MediaParts.Address(Camera, question)}</tr2:Uri></tr2:GetStreamUriResponse>");
        On("GetVideoEncoderConfigurations", _ => $"<tr2:GetVideoEncoderConfigurationsResponse>{Camera.Encoders.Select(encoder => Encoder("Configurations", encoder))}</tr2:GetVideoEncoderConfigurationsResponse>");
        On("GetVideoEncoderConfigurationOptions", _ => $"<tr2:GetVideoEncoderConfigurationOptionsResponse>{Options("H264")}{Options("H265")}</tr2:GetVideoEncoderConfigurationOptionsResponse>");
        On("SetVideoEncoderConfiguration", Set);
        On("AddConfiguration", Add);
    }

    private static Markup Encoder(string name, PictureEncoder encoder) =>
        $"""
        <tr2:{name} token="{encoder.Token}" GovLength="{encoder.Gop}" AnchorFrameDistance="{encoder.AnchorDistance}" Profile="{encoder.Profile}"><tt:Name>{encoder.Token}</tt:Name><tt:UseCount>1</tt:UseCount><tt:Encoding>{encoder.Codec}</tt:Encoding>{MediaParts.SizeOf("Resolution", encoder.Width, encoder.Height)}
        <tt:RateControl ConstantBitRate="{encoder.Constant}"><tt:FrameRateLimit>{encoder.Rate}</tt:FrameRateLimit><tt:BitrateLimit>{encoder.Kbps}</tt:BitrateLimit></tt:RateControl>{MediaParts.Multicast}<tt:Quality>{encoder.Quality}</tt:Quality></tr2:{name}>
        """;

    private static Markup Options(string codec)
    {
        var sizes = PictureEncoder.Sizes.Select(size => MediaParts.SizeOf("ResolutionsAvailable", size.Width, size.Height));
        var profiles = codec == "H264" ? string.Join(' ', PictureEncoder.Profiles) : "Main";
        return $"""
            <tr2:Options GovLengthRange="{PictureEncoder.Gops.Min} {PictureEncoder.Gops.Max}" FrameRatesSupported="{string.Join(' ', PictureEncoder.Rates)}" ProfilesSupported="{profiles}" ConstantBitRateSupported="true" MaxAnchorFrameDistance="{PictureEncoder.MaxAnchorDistance}">
            <tt:Encoding>{codec}</tt:Encoding>{MediaParts.Range("QualityRange", PictureEncoder.Qualities.Min, PictureEncoder.Qualities.Max)}{sizes}{MediaParts.Range("BitrateRange", PictureEncoder.Bitrates.Min, PictureEncoder.Bitrates.Max)}</tr2:Options>
            """;
    }

    private Markup Profiles(Question question)
    {
        var types = question.Body.Elements().Where(child => child.Name.LocalName == "Type").Select(type => type.Value.Trim()).ToList();
        var only = question.Said("Token") is { Length: > 0 } token ? MediaParts.Stream(Camera, token) : (int?)null;
        var profiles = Enumerable.Range(0, Camera.Encoders.Count).Where(stream => only is null || stream == only).Select(stream => Profile(stream, types));
        return $"<tr2:GetProfilesResponse>{profiles}</tr2:GetProfilesResponse>";
    }

    /// <summary>A profile shows only the parts that were asked for.</summary>
    private Markup Profile(int stream, List<string> types)
    {
        var (sound, dome) = (Camera.WithSound[stream], Camera.Dome is not null);
        Markup?[] parts =
        [
            Part("VideoSource", true, () => $"<tr2:VideoSource token=\"{MediaParts.SourceConfiguration}\">{MediaParts.PictureSource(Camera)}</tr2:VideoSource>"),
            Part("AudioSource", sound, () => $"<tr2:AudioSource token=\"{MediaParts.SoundConfiguration}\">{MediaParts.SoundInput(Camera)}</tr2:AudioSource>"),
            Part("VideoEncoder", true, () => Encoder("VideoEncoder", Camera.Encoders[stream])),
            Part("AudioEncoder", sound, () => Media2Sound.Encoder("AudioEncoder", Camera)),
            Part("PTZ", dome, () => $"<tr2:PTZ token=\"{MediaParts.PtzConfiguration}\">{MediaParts.Ptz}</tr2:PTZ>"),
        ];
        var all = types.Count == 0 ? null : (Markup)$"<tr2:Configurations>{parts.OfType<Markup>()}</tr2:Configurations>";
        return $"<tr2:Profiles token=\"{MediaParts.Profile(stream)}\" fixed=\"true\"><tr2:Name>{MediaParts.Profile(stream)}</tr2:Name>{all}</tr2:Profiles>";

        Markup? Part(string type, bool has, Func<Markup> write) => has && (types.Contains("All") || types.Contains(type)) ? write() : null;
    }

    private Markup Set(Question question)
    {
        var old = Camera.Encoders[MediaParts.Encoder(Camera, question.Attribute("token", "Configuration") ?? "")];
        MediaParts.Replace(Camera, old with
        {
            Codec = question.Must("Configuration", "Encoding"),
            Profile = question.Attribute("Profile", "Configuration") ?? old.Profile,
            Gop = Whole("GovLength") ?? old.Gop,
            AnchorDistance = Whole("AnchorFrameDistance") ?? old.AnchorDistance,
            Width = (int)(question.Number("Configuration", "Resolution", "Width") ?? old.Width),
            Height = (int)(question.Number("Configuration", "Resolution", "Height") ?? old.Height),
            Rate = question.Number("Configuration", "RateControl", "FrameRateLimit") ?? old.Rate,
            Kbps = (int)(question.Number("Configuration", "RateControl", "BitrateLimit") ?? old.Kbps),
            Constant = question.Attribute("ConstantBitRate", "Configuration", "RateControl") is { } constant ? constant is "true" or "1" : old.Constant,
            Quality = question.Number("Configuration", "Quality") ?? old.Quality,
        });
        return $"<tr2:SetVideoEncoderConfigurationResponse/>";

        int? Whole(string name) => question.Attribute(name, "Configuration") is { } text ? (int)Question.Number(text, name) : null;
    }

    private Markup Add(Question question)
    {
        var stream = MediaParts.Stream(Camera, question.Must("ProfileToken"));
        foreach (var part in question.Body.Elements().Where(child => child.Name.LocalName == "Configuration"))
        {
            var type = part.Elements().FirstOrDefault(child => child.Name.LocalName == "Type")?.Value;
            if (type is "AudioSource" or "AudioEncoder")
            {
                MediaParts.Sound(Camera);
                Camera.WithSound[stream] |= type == "AudioEncoder";
            }
            else
            {
                throw RefusalException.Wrong("InvalidArgVal/ConfigurationConflict", "this profile is fixed but for its sound");
            }
        }

        return $"<tr2:AddConfigurationResponse/>";
    }
}

using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media.Ver10;

/// <summary>The Media service of profile S.</summary>
internal sealed class MediaService(SoapClient client, Endpoint at, AddressRepair repair) : IMediaService
{
    public Task<IReadOnlyList<MediaProfile>> ProfilesAsync(CancellationToken cancellation) => client.CallAsync(at, new GetProfiles(), cancellation);

    public async Task<Uri> StreamAsync(string profile, CancellationToken cancellation) =>
        StreamAddress.Of(await client.CallAsync(at, new GetStreamUri(profile), cancellation), repair, at);

    public Task<IReadOnlyList<VideoEncoder>> VideoEncodersAsync(CancellationToken cancellation) =>
        client.CallAsync(at, new GetVideoEncoderConfigurations(), cancellation);

    public Task<IReadOnlyList<VideoEncoderOptions>> VideoEncoderOptionsAsync(string encoder, CancellationToken cancellation) =>
        client.CallAsync(at, new GetVideoEncoderConfigurationOptions(encoder), cancellation);

    public Task SetVideoEncoderAsync(VideoEncoder encoder, CancellationToken cancellation) => VideoEncoderXml.Knows(encoder.Codec)
        ? client.CallAsync(at, new SetVideoEncoderConfiguration(encoder), cancellation)
        : throw new OnvifException(OnvifFailure.NotSupported, $"{at.Address.Authority}: the camera's media service cannot set {encoder.Codec}; choose H.264");

    public Task<IReadOnlyList<AudioSourceSetting>> AudioSourceSettingsAsync(CancellationToken cancellation) =>
        client.CallAsync(at, new GetAudioSourceConfigurations(), cancellation);

    public Task<IReadOnlyList<AudioEncoder>> AudioEncodersAsync(CancellationToken cancellation) =>
        client.CallAsync(at, new GetAudioEncoderConfigurations(), cancellation);

    public Task<IReadOnlyList<AudioEncoderOptions>> AudioEncoderOptionsAsync(string encoder, CancellationToken cancellation) =>
        client.CallAsync(at, new GetAudioEncoderConfigurationOptions(encoder), cancellation);

    public Task SetAudioEncoderAsync(AudioEncoder encoder, CancellationToken cancellation) =>
        client.CallAsync(at, new SetAudioEncoderConfiguration(encoder), cancellation);

    public async Task AddSoundAsync(string profile, string audioSourceConfiguration, string audioEncoder, CancellationToken cancellation)
    {
        await client.CallAsync(at, new AddAudioSourceConfiguration(profile, audioSourceConfiguration), cancellation);
        await client.CallAsync(at, new AddAudioEncoderConfiguration(profile, audioEncoder), cancellation);
    }

    public Task<IReadOnlyList<Osd>> OsdsAsync(string videoSourceConfiguration, CancellationToken cancellation) =>
        client.CallAsync(at, new GetOSDs(videoSourceConfiguration), cancellation);

    public Task<OsdOptions> OsdOptionsAsync(string videoSourceConfiguration, CancellationToken cancellation) =>
        client.CallAsync(at, new GetOSDOptions(videoSourceConfiguration), cancellation);

    public Task<string> CreateOsdAsync(Osd osd, CancellationToken cancellation) => client.CallAsync(at, new CreateOSD(osd), cancellation);

    public Task SetOsdAsync(Osd osd, CancellationToken cancellation) => client.CallAsync(at, new SetOSD(osd), cancellation);

    public Task DeleteOsdAsync(string token, CancellationToken cancellation) => client.CallAsync(at, new DeleteOSD(token), cancellation);

    /// <summary>Microphones and inputs, which only this service lists.</summary>
    internal Task<IReadOnlyList<AudioSource>> AudioSourcesAsync(CancellationToken cancellation) => client.CallAsync(at, new GetAudioSources(), cancellation);
}

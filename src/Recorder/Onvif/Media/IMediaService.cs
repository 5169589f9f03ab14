namespace Supervision.Recorder.Onvif.Media;

/// <summary>What both media services of ONVIF can do, in the field's terms. Each call throws <see cref="OnvifException"/> where it fails.</summary>
internal interface IMediaService
{
    Task<IReadOnlyList<MediaProfile>> ProfilesAsync(CancellationToken cancellation);

    /// <summary>The address to record a profile from, repaired and without a password.</summary>
    Task<Uri> StreamAsync(string profile, CancellationToken cancellation);

    Task<IReadOnlyList<VideoEncoder>> VideoEncodersAsync(CancellationToken cancellation);

    /// <summary>What an encoder can do, one entry a codec.</summary>
    Task<IReadOnlyList<VideoEncoderOptions>> VideoEncoderOptionsAsync(string encoder, CancellationToken cancellation);

    Task SetVideoEncoderAsync(VideoEncoder encoder, CancellationToken cancellation);

    Task<IReadOnlyList<AudioSourceSetting>> AudioSourceSettingsAsync(CancellationToken cancellation);

    Task<IReadOnlyList<AudioEncoder>> AudioEncodersAsync(CancellationToken cancellation);

    Task<IReadOnlyList<AudioEncoderOptions>> AudioEncoderOptionsAsync(string encoder, CancellationToken cancellation);

    Task SetAudioEncoderAsync(AudioEncoder encoder, CancellationToken cancellation);

    /// <summary>Gives a profile sound.</summary>
    Task AddSoundAsync(string profile, string audioSourceConfiguration, string audioEncoder, CancellationToken cancellation);

    /// <summary>Texts and pictures that the camera draws into the picture of a source configuration.</summary>
    Task<IReadOnlyList<Osd>> OsdsAsync(string videoSourceConfiguration, CancellationToken cancellation);

    Task<OsdOptions> OsdOptionsAsync(string videoSourceConfiguration, CancellationToken cancellation);

    /// <returns>The new token.</returns>
    Task<string> CreateOsdAsync(Osd osd, CancellationToken cancellation);

    Task SetOsdAsync(Osd osd, CancellationToken cancellation);

    Task DeleteOsdAsync(string token, CancellationToken cancellation);
}

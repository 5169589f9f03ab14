using Supervision.Recorder.Onvif.Media.Ver10;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>A camera's media, by whichever service can: Media2 first, and the older one for what Media2 does not have in this camera.</summary>
/// <param name="newer">Media2; null where the camera has none.</param>
/// <param name="older">Media; null where the camera has none.</param>
internal sealed class OnvifMedia(IMediaService? newer, MediaService? older) : IMediaService
{
    /// <summary>The camera has Media2.</summary>
    internal bool HasMedia2 => newer is not null;

    public Task<IReadOnlyList<MediaProfile>> ProfilesAsync(CancellationToken cancellation) => ByEitherAsync(media => media.ProfilesAsync(cancellation));

    public Task<Uri> StreamAsync(string profile, CancellationToken cancellation) => ByEitherAsync(media => media.StreamAsync(profile, cancellation));

    public Task<IReadOnlyList<VideoEncoder>> VideoEncodersAsync(CancellationToken cancellation) => ByEitherAsync(media => media.VideoEncodersAsync(cancellation));

    public Task<IReadOnlyList<VideoEncoderOptions>> VideoEncoderOptionsAsync(string encoder, CancellationToken cancellation) =>
        ByEitherAsync(media => media.VideoEncoderOptionsAsync(encoder, cancellation));

    public Task SetVideoEncoderAsync(VideoEncoder encoder, CancellationToken cancellation) =>
        ByEitherAsync(media => media.SetVideoEncoderAsync(encoder, cancellation));

    public Task<IReadOnlyList<AudioSourceSetting>> AudioSourceSettingsAsync(CancellationToken cancellation) =>
        ByEitherAsync(media => media.AudioSourceSettingsAsync(cancellation));

    public Task<IReadOnlyList<AudioEncoder>> AudioEncodersAsync(CancellationToken cancellation) => ByEitherAsync(media => media.AudioEncodersAsync(cancellation));

    public Task<IReadOnlyList<AudioEncoderOptions>> AudioEncoderOptionsAsync(string encoder, CancellationToken cancellation) =>
        ByEitherAsync(media => media.AudioEncoderOptionsAsync(encoder, cancellation));

    public Task SetAudioEncoderAsync(AudioEncoder encoder, CancellationToken cancellation) =>
        ByEitherAsync(media => media.SetAudioEncoderAsync(encoder, cancellation));

    public Task AddSoundAsync(string profile, string audioSourceConfiguration, string audioEncoder, CancellationToken cancellation) =>
        ByEitherAsync(media => media.AddSoundAsync(profile, audioSourceConfiguration, audioEncoder, cancellation));

    public Task<IReadOnlyList<Osd>> OsdsAsync(string videoSourceConfiguration, CancellationToken cancellation) =>
        ByEitherAsync(media => media.OsdsAsync(videoSourceConfiguration, cancellation));

    public Task<OsdOptions> OsdOptionsAsync(string videoSourceConfiguration, CancellationToken cancellation) =>
        ByEitherAsync(media => media.OsdOptionsAsync(videoSourceConfiguration, cancellation));

    public Task<string> CreateOsdAsync(Osd osd, CancellationToken cancellation) => ByEitherAsync(media => media.CreateOsdAsync(osd, cancellation));

    public Task SetOsdAsync(Osd osd, CancellationToken cancellation) => ByEitherAsync(media => media.SetOsdAsync(osd, cancellation));

    public Task DeleteOsdAsync(string token, CancellationToken cancellation) => ByEitherAsync(media => media.DeleteOsdAsync(token, cancellation));

    /// <summary>Microphones and inputs; none where the camera has no sound, or only Media2, which does not list them.</summary>
    internal async Task<IReadOnlyList<AudioSource>> AudioSourcesAsync(CancellationToken cancellation)
    {
        try
        {
            return older is null ? [] : await older.AudioSourcesAsync(cancellation);
        }
        catch (OnvifException error) when (error.Failure is OnvifFailure.NotSupported)
        {
            return []; // That is how cameras without a microphone say so.
        }
    }

    private async Task ByEitherAsync(Func<IMediaService, Task> ask) => await ByEitherAsync(async media =>
    {
        await ask(media);
        return default(Done);
    });

    private async Task<T> ByEitherAsync<T>(Func<IMediaService, Task<T>> ask)
    {
        if (newer is null)
        {
            return await ask(older!);
        }

        try
        {
            return await ask(newer);
        }
        catch (OnvifException error) when (older is not null && error.Failure is OnvifFailure.NotSupported or OnvifFailure.NotOnvif)
        {
            return await ask(older!);
        }
    }
}

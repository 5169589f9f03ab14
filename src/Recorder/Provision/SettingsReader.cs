using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Provision;

/// <summary>Reads what provisioning looks at. What the camera does not tell is kept as its refusal, and the rest is read all the same.</summary>
/// <param name="camera">The camera.</param>
/// <param name="standard">Says what matters.</param>
/// <param name="recorded">The stream that is recorded; null takes the camera's first profile.</param>
internal sealed class SettingsReader(OnvifCamera camera, CameraStandard standard, Uri? recorded)
{
    /// <exception cref="OnvifException">It has no profile with pictures, or does not tell its profiles.</exception>
    internal async Task<CameraSettings> ReadAsync(CancellationToken cancellation)
    {
        var media = camera.Media ?? throw new OnvifException(OnvifFailure.NotSupported, $"{camera.Address.Authority}: the camera has no media service; look whether it is a camera at all");
        var (profile, stream) = await ProfileAsync(media, cancellation);
        var encoder = profile.VideoEncoder!;
        return new()
        {
            Profile = profile,
            Stream = stream,
            Offers = await Answer<IReadOnlyList<VideoEncoderOptions>>.ToAsync(async () => await media.VideoEncoderOptionsAsync(encoder.Token, cancellation)),
            SoundSource = await Answer<AudioSourceSetting>.ToAsync(async () => await media.AudioSourceSettingsAsync(cancellation) is [var first, ..] ? first : null),
            SoundEncoder = await Answer<AudioEncoder>.ToAsync(async () => await media.AudioEncodersAsync(cancellation) is [var first, ..] ? first : null),
            Ntp = await Answer<NtpSetting>.ToAsync(async () => await camera.Device.NtpAsync(cancellation)),
            Clock = await Answer<ClockReading>.ToAsync(() => camera.Device.ClockAsync(cancellation)),
            Texts = standard.Texts is null ? default : await Answer<PictureTexts>.ToAsync(() => TextsAsync(media, profile.VideoSourceConfiguration, cancellation)),
        };
    }

    private async Task<(MediaProfile Profile, Answer<Uri> Stream)> ProfileAsync(OnvifMedia media, CancellationToken cancellation)
    {
        var profiles = (await media.ProfilesAsync(cancellation)).Where(profile => profile.VideoEncoder is not null).ToList();
        if (profiles.Count == 0)
        {
            throw new OnvifException(OnvifFailure.NotSupported, $"{camera.Address.Authority}: no profile of the camera has pictures; make one at the camera's own pages");
        }

        var streams = new List<Answer<Uri>>();
        foreach (var profile in recorded is null ? profiles.Take(1) : profiles)
        {
            streams.Add(await Answer<Uri>.ToAsync(async () => await media.StreamAsync(profile.Token, cancellation)));
        }

        var at = Math.Max(0, streams.FindIndex(stream => stream.Value?.PathAndQuery == recorded?.PathAndQuery));
        return (profiles[at], streams[at]);
    }

    private static async Task<PictureTexts?> TextsAsync(OnvifMedia media, string? source, CancellationToken cancellation) =>
        source is null ? null : new(source, await media.OsdsAsync(source, cancellation), await media.OsdOptionsAsync(source, cancellation));
}

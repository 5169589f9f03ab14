using Supervision.Media.Streams;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Locating;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Provision;

/// <summary>Reads what provisioning looks at. What the camera does not tell is kept as its refusal, and the rest is read all the same.</summary>
/// <param name="camera">The camera.</param>
/// <param name="standard">Says what matters.</param>
/// <param name="recorded">The stream that is recorded.</param>
internal sealed class SettingsReader(OnvifCamera camera, CameraStandard standard, RecordedProfile recorded)
{
    /// <exception cref="OnvifException">It does not tell its profiles.</exception>
    /// <exception cref="MediaSourceException">It has none that can be recorded, or none of the wanted name.</exception>
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
            Texts = standard.Label is not { } label || profile.VideoSourceConfiguration is not { } source ? default
                : await Answer<IReadOnlyList<OsdStep>>.ToAsync(async () => await new OsdWriter(media, source, label).PlanAsync(cancellation)),
        };
    }

    private async Task<(MediaProfile Profile, Answer<Uri> Stream)> ProfileAsync(OnvifMedia media, CancellationToken cancellation)
    {
        var profiles = await media.ProfilesAsync(cancellation);
        foreach (var profile in recorded.Stream is null ? [] : profiles.Where(profile => profile.VideoEncoder is not null))
        {
            var stream = await StreamAsync(media, profile, cancellation);
            if (stream.Value?.PathAndQuery == recorded.Stream!.PathAndQuery)
            {
                return (profile, stream);
            }
        }

        var chosen = ProfileChoice.Of(profiles, recorded.Name, camera.Address.Authority).Profile;
        return chosen.VideoEncoder is null
            ? throw new OnvifException(OnvifFailure.NotSupported, $"{camera.Address.Authority}: the media profile that is wanted has no pictures; correct 'profile' in the configuration")
            : (chosen, await StreamAsync(media, chosen, cancellation));
    }

    private static Task<Answer<Uri>> StreamAsync(OnvifMedia media, MediaProfile profile, CancellationToken cancellation) =>
        Answer<Uri>.ToAsync(async () => await media.StreamAsync(profile.Token, cancellation));
}

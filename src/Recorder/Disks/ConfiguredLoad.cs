using Supervision.Recorder.Configuration;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Disks;

/// <summary>What a camera will write by the configuration, before it was ever measured.</summary>
internal static class ConfiguredLoad
{
    private const long Sound = 64_000;

    /// <summary>Labels in pixels are encoded here, with the encoder's bitrate; other pictures come as the camera is set, which is what `provision` sets it to.</summary>
    public static DailyLoad Of(SiteConfiguration site, CameraConfiguration camera)
    {
        var pictures = camera.Label.Mode is LabelMode.Pixels ? camera.Encoder.Bitrate : site.Provision.Bitrate;
        var sounds = (camera.Audio ? 1 : 0) + site.Pickups.Count(pickup => pickup.Cameras.Contains(camera.Id));
        return DailyLoad.OfBitrate(pictures + (Sound * sounds));
    }
}

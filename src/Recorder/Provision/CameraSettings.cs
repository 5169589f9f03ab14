using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Provision;

/// <summary>All that provisioning looks at, as the camera says it.</summary>
internal sealed record CameraSettings
{
    /// <summary>The profile that is recorded.</summary>
    internal required MediaProfile Profile { get; init; }

    /// <summary>Where it plays.</summary>
    internal required Answer<Uri> Stream { get; init; }

    /// <summary>What the encoder can, one entry a codec.</summary>
    internal required Answer<IReadOnlyList<VideoEncoderOptions>> Offers { get; init; }

    /// <summary>The way to use a microphone; null where there is none.</summary>
    internal required Answer<AudioSourceSetting> SoundSource { get; init; }

    internal required Answer<AudioEncoder> SoundEncoder { get; init; }

    internal required Answer<NtpSetting> Ntp { get; init; }

    internal required Answer<ClockReading> Clock { get; init; }

    /// <summary>What would be changed for the label, done things among them; asked only where the standard wants one.</summary>
    internal required Answer<IReadOnlyList<OsdStep>> Texts { get; init; }
}

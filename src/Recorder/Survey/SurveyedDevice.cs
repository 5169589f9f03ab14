using NodaTime;

using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Discovery;
using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Survey;

/// <summary>A device as a search and a visit show it. What is not known is null.</summary>
/// <param name="Found">What it said without being asked further.</param>
/// <param name="Access">How far the visit came.</param>
/// <param name="Note">Why not further, one sentence in English; empty where all was told.</param>
internal sealed record SurveyedDevice(FoundDevice Found, SurveyAccess Access, string Note)
{
    /// <summary>Vendor, model, firmware and serial.</summary>
    internal DeviceInformation? Information { get; init; }

    /// <summary>Its clock minus ours.</summary>
    internal Duration? ClockOffset { get; init; }

    /// <summary>Its media profiles; null where they were not told.</summary>
    internal IReadOnlyList<MediaProfile>? Profiles { get; init; }

    /// <summary>The id of the camera in the configuration that it is; null where it is none.</summary>
    internal string? Camera { get; init; }

    /// <summary>The largest picture.</summary>
    internal VideoEncoder? Picture => Profiles?.Select(profile => profile.VideoEncoder).OfType<VideoEncoder>()
        .MaxBy(encoder => (long)encoder.Resolution.Width * encoder.Resolution.Height);

    /// <summary>The sound of the first profile that has it.</summary>
    internal AudioEncoder? Sound => Profiles?.FirstOrDefault(profile => profile.HasSound)?.AudioEncoder;
}

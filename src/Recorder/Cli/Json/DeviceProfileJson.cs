using Supervision.Recorder.Onvif.Media;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A media profile in <c>discover --json</c>.</summary>
internal sealed record DeviceProfileJson(string Token, string Name, string? Video, int? Width, int? Height, double? Fps, int? Gop, int? BitrateKbps, string? Audio, bool Ptz)
{
    internal static DeviceProfileJson Of(MediaProfile profile) => new(
        profile.Token,
        profile.Name,
        profile.VideoEncoder?.Encoding,
        profile.VideoEncoder?.Resolution.Width,
        profile.VideoEncoder?.Resolution.Height,
        profile.VideoEncoder?.FrameRate,
        profile.VideoEncoder?.GopLength,
        profile.VideoEncoder?.BitrateKbps,
        profile.HasSound ? profile.AudioEncoder!.Encoding : null,
        profile.PtzConfiguration is not null);
}

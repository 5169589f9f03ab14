using Supervision.Recorder.Onvif.Ptz;

namespace Supervision.Recorder.Cli.Json;

/// <summary>Where a dome looks, after an action or without one. A contract, like <see cref="SegmentJson"/>. What is not told is null.</summary>
internal sealed record DomeJson(string Camera, string Action, string? Preset, double? Pan, double? Tilt, double? Zoom, bool? Moving, string? Error)
{
    internal static DomeJson Of(string camera, string action, PtzPreset? preset, PtzStatus status) => new(
        camera, action, preset?.Token, status.Position?.Pan, status.Position?.Tilt, status.Position?.Zoom, status.IsMoving, status.Error.Length > 0 ? status.Error : null);
}

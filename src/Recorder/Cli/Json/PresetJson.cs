using Supervision.Recorder.Onvif.Ptz;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A preset in <c>ptz presets --json</c>. A contract, like <see cref="SegmentJson"/>. A position that is not told is null.</summary>
internal sealed record PresetJson(string Token, string Name, double? Pan, double? Tilt, double? Zoom)
{
    internal static PresetJson Of(PtzPreset preset) => new(preset.Token, preset.Name, preset.Position?.Pan, preset.Position?.Tilt, preset.Position?.Zoom);
}

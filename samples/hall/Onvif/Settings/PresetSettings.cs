namespace Supervision.HallOnvif.Settings;

/// <summary>A position that a dome keeps from the start: pan and tilt from -1 to 1, zoom from 0 to 1.</summary>
internal sealed record PresetSettings
{
    public required string Name { get; init; }

    public double Pan { get; init; }

    public double Tilt { get; init; }

    public double Zoom { get; init; }
}

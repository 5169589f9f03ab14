namespace Supervision.Recorder.Configuration;

/// <summary>Whether a camera turns.</summary>
public enum CameraKind
{
    /// <summary>定点: looks at one place, <c>fixed</c>.</summary>
    Fixed,

    /// <summary>动点: turns and zooms, <c>dome</c>.</summary>
    Dome,
}

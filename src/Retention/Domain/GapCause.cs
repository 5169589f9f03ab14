namespace Supervision.Domain;

/// <summary>Why a camera's timeline has a hole. A closed set (invariant 3); the names in the catalogue and in JSON are those of <see cref="GapCauses"/>.</summary>
public enum GapCause
{
    /// <summary>The camera does not answer, refuses the stream or its password, or stopped sending.</summary>
    CameraOff,

    /// <summary>Packets were lost or the connection broke while the camera was there.</summary>
    Network,

    /// <summary>The recorder was not running: stopped in order, killed, or the power failed.</summary>
    RecorderStopped,

    /// <summary>The disk was full, read-only, failing, or too slow.</summary>
    Disk,

    /// <summary>The recorder's wall clock was stepped.</summary>
    ClockStep,

    /// <summary>The camera changed its stream (resolution, codec, timestamps) or the configuration changed the camera.</summary>
    CameraChange,

    /// <summary>The recorder could not keep up and dropped pictures.</summary>
    Overload,

    /// <summary>A stored segment was found damaged or missing.</summary>
    Damage,

    /// <summary>Recording was not wanted at that time by configuration.</summary>
    Planned,
}

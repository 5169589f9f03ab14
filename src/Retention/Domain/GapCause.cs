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

    /// <summary>
    /// What was being written was found unreadable at start-up, though it was more than a crash can break. A complete segment that is damaged or
    /// missing is never a gap but a finding of the check: otherwise destroying a file would explain it.
    /// </summary>
    Damage,

    /// <summary>The camera's schedule did not ask for it, or the configuration did not have the camera any more.</summary>
    Planned,

    /// <summary>Another device answers at the camera's address, and the camera was not found elsewhere.</summary>
    WrongDevice,

    /// <summary>A pickup does not answer, refuses its stream or password, or stopped sending: its sound is missing, the pictures go on.</summary>
    PickupOff,
}

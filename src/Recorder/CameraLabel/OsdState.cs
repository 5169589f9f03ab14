namespace Supervision.Recorder.CameraLabel;

/// <summary>How far a camera's own label has come.</summary>
internal enum OsdState
{
    /// <summary>Nobody has asked for it yet.</summary>
    Unasked,

    /// <summary>The camera is to be told.</summary>
    Wanted,

    /// <summary>The camera says that it draws it; no picture has shown that yet.</summary>
    Told,

    /// <summary>Pictures show it.</summary>
    Seen,

    /// <summary>It cannot be set, or pictures showed something else.</summary>
    Refused,
}

namespace Supervision.Recorder.Sound;

/// <summary>What comparing two sounds came to.</summary>
internal enum OffsetKind
{
    /// <summary>They are alike, and one place stands out.</summary>
    Measured,

    /// <summary>Nothing is recorded of one of them.</summary>
    NotRecorded,

    /// <summary>One of them is too quiet.</summary>
    TooQuiet,

    /// <summary>They are not of the same thing, or repeat themselves.</summary>
    Unlike,

    /// <summary>Stretches were measured, and do not agree.</summary>
    Scattered,
}

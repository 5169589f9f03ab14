namespace Supervision.Recorder.Onvif.Events;

/// <summary>What kind of thing a camera reports.</summary>
internal enum CameraEventKind
{
    /// <summary>None of those that the recorder looks for.</summary>
    Other,

    /// <summary>Something moves.</summary>
    Motion,

    /// <summary>The camera was covered, turned away or blinded.</summary>
    Tamper,

    /// <summary>The picture sensor or input gives nothing.</summary>
    SignalLoss,

    /// <summary>A sound was detected.</summary>
    Audio,
}

using Supervision.Overlay;

namespace Supervision.Recorder.CameraLabel;

/// <summary>A camera that may draw its label itself. Tests have one without a network.</summary>
internal interface ICameraOsd
{
    /// <summary>Has the camera draw a label, and reads back. What is as wanted already is not written again.</summary>
    /// <exception cref="Onvif.OnvifException">The camera cannot be asked.</exception>
    /// <exception cref="LabelException">It cannot draw this label.</exception>
    Task<OsdOutcome> ApplyAsync(LabelText label, CancellationToken cancellation);
}

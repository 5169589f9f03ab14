using NodaTime;

namespace Supervision.Recorder.Health;

/// <summary>One camera in <c>/health</c>.</summary>
/// <param name="Camera">Its id.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Recording">True where a fragment became durable within the stall limit.</param>
/// <param name="Alarm">True where somebody must look.</param>
/// <param name="LastDurable">UTC at which the newest durable fragment ends.</param>
/// <param name="Message">The last thing that went wrong.</param>
/// <param name="Label">How its pictures are labelled.</param>
/// <param name="LabelReason">Why not by a strip, where that was asked for first.</param>
/// <param name="Strip">What samples of the label strip showed; null where there are none.</param>
/// <param name="Clock">How far its clock is off; null where it does not tell.</param>
/// <param name="Place">Where it was reached by ONVIF; null before, and for a camera with an RTSP address.</param>
/// <param name="Events">What it reports of itself by ONVIF; null for a camera with an RTSP address.</param>
/// <param name="Thinned">Why no more than its key frames are recorded; null where all pictures are.</param>
internal sealed record CameraHealth(
    string Camera,
    string State,
    bool Recording,
    bool Alarm,
    Instant? LastDurable,
    string Message,
    string Label,
    string LabelReason,
    StripHealth? Strip,
    CameraClockHealth? Clock,
    PlaceHealth? Place,
    EventsHealth? Events,
    string? Thinned)
{
    /// <summary>When it is recorded; null for all 24 hours.</summary>
    public ScheduleHealth? Schedule { get; init; }
}

using NodaTime;

namespace Supervision.Domain;

/// <summary>A time in which a camera reported something wrong with itself.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Alarm">What it reported.</param>
/// <param name="Start">UTC of the recorder's clock at which the report came.</param>
/// <param name="CameraStart">When it began by the camera's own clock; null where it did not say.</param>
/// <param name="End">UTC of the recorder's clock at which the camera said that it is over, or the recorder ended; null while it stands.</param>
/// <param name="CameraEnd">When it ended by the camera's own clock; null where it did not say, and where the recorder ended before.</param>
/// <param name="Detail">The camera's own words: topic, and part of the camera.</param>
public sealed record CameraAlarmEvent(
    string Camera, CameraAlarm Alarm, Instant Start, Instant? CameraStart, Instant? End, Instant? CameraEnd, string Detail);

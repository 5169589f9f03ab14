using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Alarms;

/// <summary>An alarm of a camera begins or ends.</summary>
/// <param name="Alarm">Which.</param>
/// <param name="Begins">Else it ends.</param>
/// <param name="At">UTC at which the report came.</param>
/// <param name="CameraTime">By the camera's own clock; null where it did not say.</param>
/// <param name="Detail">The camera's own words for its begin.</param>
internal sealed record AlarmChange(CameraAlarm Alarm, bool Begins, Instant At, Instant? CameraTime, string Detail);

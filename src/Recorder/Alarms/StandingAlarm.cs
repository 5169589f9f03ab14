using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Alarms;

/// <summary>Something that a camera reported of itself and did not take back.</summary>
/// <param name="Alarm">What.</param>
/// <param name="Since">UTC at which the report came.</param>
/// <param name="Detail">The camera's own words.</param>
internal sealed record StandingAlarm(CameraAlarm Alarm, Instant Since, string Detail);

using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>A camera reports something wrong with itself. The record's number is the event's id.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Alarm">What it reports.</param>
/// <param name="Start">UTC of the recorder's clock at which the report came.</param>
/// <param name="CameraTime">When it began by the camera's own clock; null where it did not say.</param>
/// <param name="Detail">The camera's own words.</param>
public sealed record CameraAlarmBegun(string Camera, CameraAlarm Alarm, Instant Start, Instant? CameraTime, string Detail) : JournalRecord;

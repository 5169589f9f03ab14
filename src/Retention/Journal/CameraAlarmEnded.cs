using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>A camera says that what it reported is over. The end of a recorder ends it as well.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Alarm">What it reported.</param>
/// <param name="End">UTC of the recorder's clock at which the report came.</param>
/// <param name="CameraTime">When it ended by the camera's own clock; null where it did not say.</param>
public sealed record CameraAlarmEnded(string Camera, CameraAlarm Alarm, Instant End, Instant? CameraTime) : JournalRecord;

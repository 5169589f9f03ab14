using NodaTime;

namespace Supervision.Domain;

/// <summary>A schedule that the configuration had for a camera: until the next one of the camera.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="From">UTC since which it holds (inclusive).</param>
/// <param name="Schedule">When to record.</param>
public sealed record ScheduleInForce(string Camera, Instant From, RecordingSchedule Schedule);

using System.Text.Json.Serialization;

using NodaTime;

using Supervision.Domain;

namespace Supervision.Recorder.Health;

/// <summary>A camera's schedule in <c>/health</c>.</summary>
/// <param name="Text">As it is stored: <c>working 07:30-18:30</c>.</param>
/// <param name="Asks">True where it asks for the camera now.</param>
/// <param name="Next">UTC from which on it asks for the camera again; null while it does, and where it never will.</param>
internal sealed record ScheduleHealth(string Text, bool Asks, Instant? Next)
{
    /// <summary>Since when it asks for it, as far as that is of interest.</summary>
    [JsonIgnore]
    public Instant? Since { get; init; }

    /// <summary>Null for all 24 hours.</summary>
    public static ScheduleHealth? Of(RecordingHours hours, Instant now)
    {
        if (hours.Schedule.IsAlways)
        {
            return null;
        }

        var asks = hours.Asks(now);
        return new ScheduleHealth(hours.Schedule.Text, asks, asks ? null : hours.NextStart(now)) { Since = asks ? hours.NextStart(now - HallHealth.StallLimit) : null };
    }

    /// <summary>True where nobody misses anything yet: it does not ask for the camera, or not for long.</summary>
    public bool IsQuiet(Instant now, Duration limit) => !Asks || now - Since < limit;
}

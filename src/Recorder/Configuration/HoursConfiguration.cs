using NodaTime;

namespace Supervision.Recorder.Configuration;

/// <summary>When a hall serves people, in Beijing time.</summary>
public sealed record HoursConfiguration
{
    /// <summary>On which days.</summary>
    public OpenDays Days { get; init; } = OpenDays.Working;

    /// <summary>From when to when.</summary>
    public required TimeSpanOfDay Open { get; init; }

    /// <summary>The lunch break within; null without one.</summary>
    public TimeSpanOfDay? Lunch { get; init; }

    /// <summary>Whether the hall serves people at a time of a day.</summary>
    /// <param name="time">Beijing time.</param>
    /// <param name="isWorkingDay">Whether the day is a working day by the State Council's calendar.</param>
    public bool IsOpen(LocalTime time, bool isWorkingDay) =>
        (isWorkingDay || Days == OpenDays.Daily) && Open.Contains(time) && Lunch?.Contains(time) != true;
}

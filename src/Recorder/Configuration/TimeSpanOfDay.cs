using NodaTime;

namespace Supervision.Recorder.Configuration;

/// <summary>A part of a day in Beijing time.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive; later than <paramref name="From"/>. Midnight at the end of the day is written 24:00 and stands as the last nanosecond.</param>
public readonly record struct TimeSpanOfDay(LocalTime From, LocalTime To)
{
    /// <summary>Whether a time lies in it.</summary>
    public bool Contains(LocalTime time) => time >= From && time < To;

    /// <summary>As <c>site.yaml</c> has it: <c>08:30-17:00</c>.</summary>
    public override string ToString() => $"{Text(From)}-{Text(To)}";

    private static string Text(LocalTime time) => time == LocalTime.MaxValue ? "24:00" : $"{time.Hour:00}:{time.Minute:00}";
}

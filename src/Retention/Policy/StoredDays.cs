using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Policy;

/// <summary>What of a camera lies on the disk while days pass by in a forecast.</summary>
internal sealed class StoredDays(ForecastCamera camera, WorkingDayCalendar calendar, IReadOnlyList<Hold> holds)
{
    private readonly SortedDictionary<LocalDate, long> _days = new(camera.Stored.ToDictionary());

    /// <summary>Whole days that went past the ceiling and are not held go.</summary>
    /// <returns>Their bytes.</returns>
    internal long Delete(LocalDate asOf)
    {
        var ceiling = camera.Term.Ceiling(calendar, asOf);
        var gone = _days.TakeWhile(day => day.Key < ceiling).Where(day => !HeldDays.IsHeld(holds, camera.Camera, day.Key, asOf)).ToList();
        gone.ForEach(day => _days.Remove(day.Key));
        return gone.Sum(day => day.Value);
    }

    /// <summary>A day is recorded to its end; of the first one a part is there already.</summary>
    /// <returns>The bytes that are new.</returns>
    internal long Record(LocalDate day)
    {
        var there = _days.GetValueOrDefault(day);
        var whole = Math.Max(there, camera.Load.On(calendar, day));
        _days[day] = whole;
        return whole - there;
    }
}

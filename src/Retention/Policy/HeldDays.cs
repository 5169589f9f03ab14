using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Policy;

/// <summary>Holds by whole Beijing days.</summary>
internal static class HeldDays
{
    /// <summary>True where anything of a camera's day is held on another day.</summary>
    internal static bool IsHeld(IReadOnlyList<Hold> holds, string camera, LocalDate day, LocalDate asOf)
    {
        var start = day.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant();
        return holds.Any(hold => hold.IsActive(asOf) && hold.Covers(camera, start, start + Duration.FromDays(1)));
    }
}

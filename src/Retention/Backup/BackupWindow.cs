using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Backup;

/// <summary>The part of each day in Beijing in which a backup may work; it may go over midnight.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive; the same as <paramref name="From"/> for the whole day.</param>
public readonly record struct BackupWindow(LocalTime From, LocalTime To)
{
    /// <summary>The whole day.</summary>
    public static readonly BackupWindow Always = new(LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>Whether a moment lies in it.</summary>
    public bool Contains(Instant moment)
    {
        var time = moment.WithOffset(UtcTime.Beijing).TimeOfDay;
        return From == To || (From < To ? time >= From && time < To : time >= From || time < To);
    }
}

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Policy;

/// <summary>What the record tells of the days that passed, whatever the clock shows now.</summary>
internal sealed class SignsOfLife(CatalogReader catalog)
{
    /// <summary>Why a day cannot be today; null where it can.</summary>
    internal string? Doubt(LocalDate asOf) => Newest() is { } newest && asOf < newest
        ? $"the clock shows {RowTime.Day(asOf)}, but the record goes on to {RowTime.Day(newest)}: set the clock right"
        : null;

    /// <summary>True where a time daemon kept the clock when it was looked at last, on that day or the day before.</summary>
    internal bool IsSynchronised(LocalDate asOf) =>
        catalog.LastHostClock() is { State.IsSynchronised: true } clock && UtcTime.BeijingDate(clock.Measured) is var day && day <= asOf && day >= asOf.PlusDays(-1);

    /// <summary>Days on which something was recorded that is there or was deleted, or a recorder looked at its clock.</summary>
    internal SortedSet<int> Days() => catalog.DaysOfLife();

    // By number and not by time: after a clock that was ahead for a while, what was recorded last counts, not what has the latest date.
    private LocalDate? Newest()
    {
        var ends = catalog.CameraIds().Select(camera => catalog.LastSegment(camera)?.End).OfType<Instant>().ToList();
        var signs = new List<Instant>();
        if (ends.Count > 0)
        {
            signs.Add(ends.Min());
        }

        if (catalog.LastRecordTime() is { } record)
        {
            signs.Add(record);
        }

        return signs.Count > 0 ? UtcTime.BeijingDate(signs.Max()) : null;
    }
}

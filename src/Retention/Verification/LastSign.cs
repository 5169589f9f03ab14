using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Verification;

/// <summary>
/// Up to when the recorder of a directory is known to have lived. What it left open when it died is ended by the next start; until then whoever reads must not take a
/// pickup's sound for missing where nothing was recorded that it could be missing in.
/// </summary>
public static class LastSign
{
    /// <summary>The gaps as they are known: those of sound that a recorder which does not run any more left open end at its last sign of life.</summary>
    /// <param name="gaps">As the catalogue has them.</param>
    /// <param name="data">The directory.</param>
    /// <param name="catalog">Its catalogue.</param>
    /// <param name="now">Wall time.</param>
    public static IReadOnlyList<Gap> End(IReadOnlyList<Gap> gaps, DataDirectory data, CatalogReader catalog, Instant now)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        ArgumentNullException.ThrowIfNull(catalog);
        return gaps.Any(IsOpenSound) && DirectoryLock.Holder(data) is null && Of(data, catalog, now) is { } last
            ? [.. gaps.Select(gap => IsOpenSound(gap) ? gap with { End = Instant.Max(gap.Start, last) } : gap)]
            : gaps;
    }

    /// <summary>When what a recorder left open was over for it: its last sign of life. Null while one runs, and where none ever did.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="catalog">Its catalogue.</param>
    /// <param name="now">Wall time.</param>
    public static Instant? OfDead(DataDirectory data, CatalogReader catalog, Instant now)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return DirectoryLock.Holder(data) is null ? Of(data, catalog, now) : null;
    }

    private static bool IsOpenSound(Gap gap) => !gap.IsOfPictures && gap.End is null;

    /// <summary>Null where no recorder ever ran.</summary>
    private static Instant? Of(DataDirectory data, CatalogReader catalog, Instant now)
    {
        if (catalog.Sessions().Count == 0)
        {
            return null;
        }

        var session = LastSession.Find(data, catalog);
        return session.End ?? catalog.LastSequences().Keys.Select(camera => catalog.LastSegment(camera)?.End)
            .Concat(RunningEnd.Reaches(data, catalog, now).Values.Select(reach => (Instant?)reach))
            .Append(session.LastRecord)
            .Max();
    }
}

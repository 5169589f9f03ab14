using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Policy;

/// <summary>
/// A deletion that was begun and is not done: a sweep goes on, or it was killed. Its segments are given up, and the next sweep removes what is left of them, unless somebody holds it since.
/// </summary>
/// <param name="Deletion">What was begun.</param>
/// <param name="Holds">Numbers of the holds because of which no sweep goes on with it.</param>
public sealed record BegunDeletion(Deletion Deletion, IReadOnlyList<long> Holds)
{
    /// <summary>All of them, by camera and number.</summary>
    /// <param name="catalog">Knows them.</param>
    /// <param name="today">The day in Beijing: for holds that run out.</param>
    public static IReadOnlyList<BegunDeletion> All(CatalogReader catalog, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var open = catalog.Deletions(openOnly: true);
        var holds = open.Count == 0 ? [] : catalog.Holds().Where(hold => hold.IsActive(today)).ToList();
        return [.. open.Select(deletion => new BegunDeletion(deletion, [.. holds.Where(hold => Keeps(catalog, hold, deletion)).Select(hold => hold.Number)]))];
    }

    private static bool Keeps(CatalogReader catalog, Hold hold, Deletion deletion) =>
        hold.Covers(deletion.Camera, deletion.Start, deletion.End)
        && catalog.Segments(deletion.Camera, deletion.FirstSequence, deletion.LastSequence).Any(segment => hold.Covers(segment.Camera, segment.Start, segment.End));
}

using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <content>Where only key frames were recorded.</content>
public sealed partial class CatalogReader
{
    /// <summary>Stretches of which only key frames were recorded, by camera and start; one that goes on overlaps everything after its start.</summary>
    public IReadOnlyList<ThinnedStretch> Thinned(string? camera = null, Instant? from = null, Instant? to = null) =>
        Query<(string Run, string Camera, long Start, long? End, string Reason)>(
            """
            SELECT run, camera, start_ns, end_ns, thinned FROM runs INDEXED BY thinned_runs
            WHERE thinned IS NOT NULL AND (@camera IS NULL OR camera = @camera)
              AND (@from IS NULL OR end_ns IS NULL OR end_ns > @from) AND (@to IS NULL OR start_ns < @to)
            ORDER BY camera, start_ns, run
            """,
            new { camera, from = Ns(from), to = Ns(to) })
        .ConvertAll(row => new ThinnedStretch(row.Run, row.Camera, UtcTime.FromNanoseconds(row.Start), RowTime.Optional(row.End), row.Reason));
}

namespace Supervision.Retention.Catalog;

/// <summary>The totals of a camera as SQLite counts them.</summary>
internal sealed class TotalsRow
{
    internal const string Sql = """
        SELECT c.camera Camera, c.last_sequence LastSequence, coalesce(s.n, 0) Segments, coalesce(s.bytes, 0) Bytes,
            coalesce(s.duration, 0) Duration, s.first FromNs, s.last ToNs,
            (SELECT count(*) FROM gaps g WHERE g.camera = c.camera AND g.track = '') Gaps
        FROM cameras c
        LEFT JOIN (SELECT camera, count(*) n, sum(bytes) bytes, sum(end_ns - start_ns) duration, min(start_ns) first, max(end_ns) last
                   FROM segments GROUP BY camera) s USING (camera)
        ORDER BY c.camera
        """;

    public string Camera { get; init; } = string.Empty;

    public long LastSequence { get; init; }

    public long Segments { get; init; }

    public long Bytes { get; init; }

    public long Duration { get; init; }

    public long? FromNs { get; init; }

    public long? ToNs { get; init; }

    public long Gaps { get; init; }

    internal CameraTotals ToTotals() => new(
        Camera,
        Segments,
        Bytes,
        NodaTime.Duration.FromNanoseconds(Duration),
        Gaps,
        RowTime.Optional(FromNs),
        RowTime.Optional(ToNs),
        LastSequence);
}

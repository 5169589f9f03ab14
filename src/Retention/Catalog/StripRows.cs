namespace Supervision.Retention.Catalog;

/// <summary>Questions about segments with a label strip that nobody compared as a whole, or that were found damaged.</summary>
internal static class StripRows
{
    /// <summary>Oldest first.</summary>
    internal const string Unjudged = $"""
        SELECT {SegmentRow.Columns} FROM segments WHERE {IsUnjudged} ORDER BY start_ns, camera, sequence LIMIT @most
        """;

    /// <summary>From the end of the last good sample to the end of the damaged one; with no good one before it, all that came before.</summary>
    internal const string Suspect = $"""
        WITH spans (suspect, from_ns, to_ns) AS MATERIALIZED (
            SELECT camera, coalesce((
                SELECT max(good.last_ns) FROM strip_samples AS good
                WHERE good.camera = bad.camera AND good.worst_db >= @limit AND good.start_ns < bad.start_ns), 0), last_ns
            FROM strip_samples AS bad WHERE worst_db < @limit)
        SELECT {SegmentRow.Columns} FROM spans JOIN segments
            ON camera = suspect AND start_ns <= to_ns AND start_ns > from_ns - @longest AND end_ns > from_ns
        WHERE {IsUnjudged} GROUP BY camera, sequence ORDER BY start_ns DESC, camera, sequence LIMIT @most
        """;

    /// <summary>Damaged ones of some cameras without a file beside them, oldest first.</summary>
    internal const string Damaged = $"""
        SELECT {SegmentRow.Columns} FROM segments
        WHERE (camera, sequence) IN (SELECT camera, sequence FROM strip_checks WHERE worst_db < @limit AND camera IN @cameras)
          AND NOT EXISTS (SELECT 1 FROM relabelled AS made WHERE made.camera = segments.camera AND made.sequence = segments.sequence)
        ORDER BY start_ns, camera, sequence LIMIT @most
        """;

    private const string IsUnjudged = """
        label = 'strip'
        AND NOT EXISTS (SELECT 1 FROM strip_checks AS done WHERE done.camera = segments.camera AND done.sequence = segments.sequence)
        """;
}

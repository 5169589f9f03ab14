using Dapper;

using Microsoft.Data.Sqlite;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Small questions about a camera, answered by SQLite: since when it is known, and by day how its label and clock were.</summary>
/// <param name="Commissioned">The first run, gap, segment or deletion; null without any.</param>
/// <param name="StripDb">The worst picture compared with and without its label strip, by day.</param>
/// <param name="Clock">Where its clock was farthest off, in nanoseconds, by day.</param>
internal sealed record CameraFacts(long? Commissioned, IReadOnlyDictionary<int, double> StripDb, IReadOnlyDictionary<int, long> Clock)
{
    internal const string DayOf = " + 28800000000000) / 86400000000000";

    private const string First = """
        SELECT min(start_ns) FROM (
            SELECT min(start_ns) start_ns FROM runs WHERE camera = @camera UNION ALL SELECT min(start_ns) FROM gaps WHERE camera = @camera AND track = ''
            UNION ALL SELECT min(start_ns) FROM segments WHERE camera = @camera UNION ALL SELECT min(start_ns) FROM deletions WHERE camera = @camera)
        """;

    private const string Strips = $"""
        SELECT day, min(worst_db) FROM (
            SELECT (s.start_ns{DayOf} day, c.worst_db FROM strip_checks c JOIN segments s USING (camera, sequence) WHERE c.camera = @camera AND s.start_ns >= @from
            UNION ALL SELECT (start_ns{DayOf} day, worst_db FROM strip_samples WHERE camera = @camera AND start_ns >= @from)
        GROUP BY day
        """;

    private const string Clocks = $"""
        SELECT (measured_ns{DayOf} day, min(offset_ns), max(offset_ns) FROM clock_offsets WHERE camera = @camera AND measured_ns >= @from GROUP BY day
        """;

    internal static CameraFacts Read(SqliteConnection connection, string camera, long from) => new(
        connection.QuerySingle<long?>(First, new { camera }),
        connection.Query<(int Day, double Worst)>(Strips, new { camera, from }).ToDictionary(row => row.Day, row => row.Worst),
        connection.Query<(int Day, long Least, long Most)>(Clocks, new { camera, from }).ToDictionary(row => row.Day, row => -row.Least > row.Most ? row.Least : row.Most));
}

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Policy;

namespace Supervision.Retention.Catalog;

/// <content>What plans of deletion ask.</content>
public sealed partial class CatalogReader
{
    // A day each step, by the index: what there is between two days costs nothing.
    private const string LivedDays = """
        WITH RECURSIVE
            recorded(camera, start) AS (
                SELECT camera, (SELECT min(start_ns) FROM segments s WHERE s.camera = c.camera) FROM cameras c
                UNION ALL
                SELECT camera, (SELECT min(start_ns) FROM segments s
                    WHERE s.camera = recorded.camera AND s.start_ns >= ((recorded.start + 28800000000000) / 86400000000000 + 1) * 86400000000000 - 28800000000000)
                FROM recorded WHERE start IS NOT NULL),
            ran(start) AS (
                SELECT min(measured_ns) FROM host_clock
                UNION ALL
                SELECT (SELECT min(measured_ns) FROM host_clock h WHERE h.measured_ns >= ((ran.start + 28800000000000) / 86400000000000 + 1) * 86400000000000 - 28800000000000)
                FROM ran WHERE start IS NOT NULL)
        SELECT (start + 28800000000000) / 86400000000000 FROM recorded WHERE start IS NOT NULL
        UNION SELECT ((SELECT end_ns FROM segments s
                WHERE s.camera = recorded.camera AND s.start_ns < ((recorded.start + 28800000000000) / 86400000000000 + 1) * 86400000000000 - 28800000000000
                ORDER BY start_ns DESC LIMIT 1) - 1 + 28800000000000) / 86400000000000 FROM recorded WHERE start IS NOT NULL
        UNION SELECT (start + 28800000000000) / 86400000000000 FROM ran WHERE start IS NOT NULL
        UNION SELECT (start_ns + 28800000000000) / 86400000000000 FROM deletions
        UNION SELECT (end_ns - 1 + 28800000000000) / 86400000000000 FROM deletions
        """;

    private const string NewestRecord = """
        SELECT time FROM (
            SELECT max(session) number, start_ns time FROM sessions
            UNION ALL SELECT max(sample), measured_ns FROM host_clock
            UNION ALL SELECT max(step), after_ns FROM clock_steps
            UNION ALL SELECT max(deletion), begun_ns FROM deletions
            UNION ALL SELECT max(rule), at_ns FROM rules)
        WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1
        """;

    /// <summary>Ids of all cameras that were ever recorded, in order.</summary>
    public IReadOnlyList<string> CameraIds() => Query<string>("SELECT camera FROM cameras ORDER BY camera", new { });

    /// <summary>Versions of the years of the calendar that were imported, each alone.</summary>
    public IReadOnlyDictionary<int, string> ImportedYears() => Query<(long Year, string Content)>("SELECT year, content FROM calendars", new { }).ToDictionary(row => (int)row.Year, row => row.Content);

    /// <summary>The sample of the host's clock that was taken last, whatever it showed; null without one.</summary>
    public HostClock? LastHostClock() => Query<long>("SELECT measured_ns FROM host_clock ORDER BY sample DESC LIMIT 1", new { }) is [var measured]
        ? HostClocks(UtcTime.FromNanoseconds(measured), UtcTime.FromNanoseconds(measured) + Duration.Epsilon)[^1]
        : null;

    /// <summary>Segments of a range of numbers, by number.</summary>
    /// <param name="camera">The camera's id.</param>
    /// <param name="first">Inclusive.</param>
    /// <param name="last">Inclusive.</param>
    public IReadOnlyList<Segment> Segments(string camera, long first, long last) =>
        Segments($"SELECT {SegmentRow.Columns} FROM segments WHERE camera = @camera AND sequence BETWEEN @first AND @last ORDER BY sequence", new { camera, first, last });

    /// <summary>The segment of the same camera with the next number that is there; null for the last one.</summary>
    internal Segment? NextSegment(Segment segment) => Segments(
        $"SELECT {SegmentRow.Columns} FROM segments WHERE camera = @Camera AND sequence > @Sequence ORDER BY sequence LIMIT 1", new { segment.Camera, segment.Sequence }).FirstOrDefault();

    /// <summary>Days in Beijing since 1970 on which something was recorded or a recorder ran.</summary>
    internal SortedSet<int> DaysOfLife() => [.. Query<long>(LivedDays, new { }).Select(day => (int)day)];

    /// <summary>When the newest of the records was written that recorders write again and again; by its number, whatever its clock showed.</summary>
    internal Instant? LastRecordTime() => Query<long>(NewestRecord, new { }) is [var time] ? UtcTime.FromNanoseconds(time) : null;

    /// <summary>Segments of a camera by number, as they come: stop reading where no more are wanted.</summary>
    /// <param name="camera">The camera's id.</param>
    /// <param name="after">Only with numbers above this.</param>
    /// <param name="startsBefore">Only those that start before this moment (nanoseconds since 1970): by the index, so only these are read.</param>
    internal IEnumerable<PlanRow> PlanRows(string camera, long after = 0, long? startsBefore = null)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _snapshot;
        command.CommandText = startsBefore is null
            ? "SELECT sequence, start_ns, end_ns, bytes FROM segments WHERE camera = $camera AND sequence > $after ORDER BY sequence"
            : "SELECT sequence, start_ns, end_ns, bytes FROM segments INDEXED BY segments_by_start WHERE camera = $camera AND start_ns < $before AND sequence > $after ORDER BY sequence";
        command.Parameters.AddWithValue("$camera", camera);
        command.Parameters.AddWithValue("$after", after);
        if (startsBefore is { } before)
        {
            command.Parameters.AddWithValue("$before", before);
        }

        using var reader = CatalogDatabase.Guarded(_path, () => command.ExecuteReader());
        while (CatalogDatabase.Guarded(_path, () => reader.Read()))
        {
            yield return new PlanRow(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
        }
    }
}

using System.Text.Json;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>How records of holds, deletions and audits become rows.</summary>
internal static class RetentionRecords
{
    private const string Begin = JournalFold.AddCamera + """
        INSERT INTO deletions VALUES (
            @Number, @Camera, @FirstSequence, @LastSequence, @Start, @End, @Segments, @Bytes, @Rule, @AsOf, @Calendar, @Ledger, @LedgerSha256, @LastSha256, @At, NULL)
        """;

    internal const string MayBegin = """
        SELECT EXISTS (SELECT 1 FROM meta WHERE key = 'deletion' AND value = 'on')
            AND (SELECT count(*) = @Segments AND sum(bytes) = @Bytes FROM segments WHERE camera = @Camera AND sequence BETWEEN @FirstSequence AND @LastSequence)
            AND NOT EXISTS (SELECT 1 FROM deletions WHERE done_ns IS NULL AND camera = @Camera AND first_sequence <= @LastSequence AND last_sequence >= @FirstSequence)
            AND NOT EXISTS (
                SELECT 1 FROM holds h JOIN segments s
                    ON s.camera = @Camera AND s.sequence BETWEEN @FirstSequence AND @LastSequence AND s.start_ns < h.end_ns AND s.end_ns > h.start_ns
                WHERE h.released_ns IS NULL AND (h.until IS NULL OR h.until >= @AsOf)
                    AND (h.cameras = '' OR instr(' ' || h.cameras || ' ', ' ' || @Camera || ' ') > 0))
        """;

    // Each table by its key: the whole of it would be read again for each stroke otherwise.
    private const string Finish = $"""
        DELETE FROM strip_checks {OfDeletion};
        DELETE FROM relabelled {OfDeletion};
        DELETE FROM segments {OfDeletion};
        UPDATE deletions SET done_ns = @At WHERE deletion = @Deletion AND done_ns IS NULL;
        """;

    private const string OfDeletion = """
        WHERE camera = (SELECT camera FROM deletions WHERE deletion = @Deletion)
            AND sequence BETWEEN (SELECT first_sequence FROM deletions WHERE deletion = @Deletion) AND (SELECT last_sequence FROM deletions WHERE deletion = @Deletion)
        """;

    /// <summary>The statement of a record; null where it is none of these.</summary>
    internal static (string Sql, object Values)? Statement(JournalRecord record) => record switch
    {
        HoldPlaced r => (
            "INSERT INTO holds VALUES (@Number, @Kind, @Cameras, @From, @To, @Ground, @By, @At, @Until, NULL, NULL, NULL)",
            new { r.Number, Kind = r.Kind.Name(), Cameras = string.Join(' ', r.Cameras), From = Ns(r.From), To = Ns(r.To), r.Ground, r.By, At = Ns(r.At), Until = r.Until is { } until ? RowTime.Day(until) : null }),
        HoldReleased r => (
            "UPDATE holds SET released_ns = @At, released_by = @By, release_ground = @Ground WHERE hold = @Hold AND released_ns IS NULL",
            new { r.Hold, At = Ns(r.At), r.By, r.Ground }),
        DeletionBegun r => (Begin, new
        {
            r.Number,
            r.Camera,
            Sequence = r.LastSequence,
            r.FirstSequence,
            r.LastSequence,
            Start = Ns(r.Start),
            End = Ns(r.End),
            r.Segments,
            r.Bytes,
            r.Rule,
            AsOf = RowTime.Day(r.AsOf),
            r.Calendar,
            r.Ledger,
            r.LedgerSha256,
            r.LastSha256,
            At = Ns(r.At),
        }),
        RuleSet r => (
            "INSERT INTO rules VALUES (@Number, @At, @Camera, @Days, @Convention, @MarginDays, @Allowed)",
            new { r.Number, At = Ns(r.At), r.Camera, r.Days, r.Convention, r.MarginDays, Allowed = JsonSerializer.Serialize(r.Allowed) }),
        ScheduleSet r => ("INSERT INTO schedules VALUES (@Number, @Camera, @From, @Schedule)", new { r.Number, r.Camera, From = Ns(r.From), r.Schedule }),
        CalendarImported r => ("INSERT OR REPLACE INTO calendars VALUES (@Year, @Content)", new { r.Year, r.Content }),
        DeletionDone r => (Finish, new { r.Deletion, At = Ns(r.At) }),
        DeletionAllowed => ("UPDATE meta SET value = 'on' WHERE key = 'deletion'", new { }),
        RetentionAudited r => (
            "INSERT INTO audits VALUES (@Number, @At, @AsOf, @Missing, @Overdue, @Detail, @Certificate)",
            new { r.Number, At = Ns(r.At), AsOf = RowTime.Day(r.AsOf), r.Missing, r.Overdue, r.Detail, r.Certificate }),
        _ => null,
    };

    /// <summary>Throws where the tables cannot take a record.</summary>
    /// <exception cref="ArgumentException">A value is impossible.</exception>
    internal static void Require(JournalRecord record)
    {
        var isPossible = record switch
        {
            HoldPlaced r => r.To > r.From && r.Ground.Length > 0 && r.By.Length > 0 && r.Cameras.All(camera => CameraId.Require(camera) == camera),
            RuleSet r => RuleRow.Rule(r) is { Term: { Days: > 0, MarginDays: >= 0 } },
            ScheduleSet r => CameraId.Require(r.Camera) == r.Camera && RecordingSchedule.Parse(r.Schedule).Text == r.Schedule,
            DeletionBegun r => r is { FirstSequence: > 0, Segments: > 0, Bytes: > 0, LedgerSha256.Length: 64, LastSha256.Length: 64 }
                && r.LastSequence >= r.FirstSequence && r.End > r.Start,
            _ => true,
        };
        if (!isPossible)
        {
            throw new ArgumentException($"the catalogue cannot take {record}", nameof(record));
        }
    }

    private static long Ns(Instant time) => UtcTime.ToNanoseconds(time);
}

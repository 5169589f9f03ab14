using Dapper;

using Microsoft.Data.Sqlite;

using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Catalog;

/// <summary>
/// Puts journal records into the tables: the same code when they happen, at start-up for those that a crash kept out, and in a rebuild. So
/// the tables are always a function of the journal.
/// </summary>
internal static class JournalFold
{
    /// <summary>Number of the newest record that is in the tables.</summary>
    internal static long Position(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'journal'");

    /// <summary>Applies one record and moves the position; one that is in already changes nothing.</summary>
    internal static void Apply(SqliteConnection connection, SqliteTransaction transaction, JournalRecord record)
    {
        if (record.Number <= Position(connection))
        {
            return;
        }

        if (Statement(record) is { } statement)
        {
            connection.Execute(statement.Sql, statement.Values, transaction);
        }

        connection.Execute("UPDATE meta SET value = @Number WHERE key = 'journal'", new { Number = record.Number.ToString() }, transaction);
    }

    /// <summary>Throws where the tables cannot take a record.</summary>
    /// <exception cref="ArgumentException">A value is impossible.</exception>
    internal static void Require(JournalRecord record)
    {
        try
        {
            _ = Statement(record);
        }
        catch (OverflowException e)
        {
            throw new ArgumentException($"{record}: a time lies too far away to be stored", nameof(record), e);
        }

        StripRecords.Require(record);
        SoundRecords.Require(record);
        RetentionRecords.Require(record);
        BackupRecords.Require(record);
        if (record is RunStarted { Width: <= 0 } or RunStarted { Height: <= 0 })
        {
            throw new ArgumentException($"{record}: a picture without size", nameof(record));
        }
    }

    private static (string Sql, object Values)? Statement(JournalRecord record) => record switch
    {
        RecorderStarted r => (
            "INSERT INTO sessions (session, start_ns, program, host, process) VALUES (@Number, @At, @Program, @Host, @Process)",
            new { r.Number, At = Ns(r.At), r.Program, r.Host, r.Process }),
        RecorderStopped r => (
            "UPDATE sessions SET end_ns = @End, clean = @Clean WHERE end_ns IS NULL;" + SoundRecords.EndFaults + AlarmRecords.EndAlarms,
            new { End = Ns(r.End), r.Clean }),
        RunStarted r => RunStatement(r),
        RunEnded r => ("UPDATE runs SET end_ns = @End, reason = @Reason WHERE run = @Run AND end_ns IS NULL", new { r.Run, End = Ns(r.End), r.Reason }),
        GapOpened r => GapStatement(r),
        GapClosed r => (CloseGap, new { r.Camera, End = Ns(r.End), Track = r.Track ?? string.Empty }),
        ClockStepped r => ("INSERT INTO clock_steps VALUES (@Number, @Before, @After)", new { r.Number, Before = Ns(r.Before), After = Ns(r.After) }),
        ConfigurationLoaded r => ("INSERT INTO configurations VALUES (@Number, @At, @Sha256)", new { r.Number, At = Ns(r.At), r.Sha256 }),
        CameraLocated r => (
            "INSERT OR REPLACE INTO places VALUES (@Camera, @At, @Address, @Configured, @Serial, @Reference, @Stream)",
            new { r.Camera, At = Ns(r.At), r.Address, r.Configured, r.Serial, r.Reference, r.Stream }),
        PartRemoved r => (AddCamera, new { r.Camera, r.Sequence }),
        SegmentRecovered r => (AddCamera + ShortenGaps, new { r.Camera, r.Sequence, Start = Ns(r.Start), End = Ns(r.End) }),
        CatalogRebuilt => ("UPDATE meta SET value = 'off' WHERE key = 'deletion'", new { }),
        _ => ClockRecords.Statement(record) ?? StripRecords.Statement(record) ?? SoundRecords.Statement(record) ?? AlarmRecords.Statement(record)
            ?? RetentionRecords.Statement(record) ?? BackupRecords.Statement(record),
    };

    /// <summary>Knows the camera from now on, and that this number is used.</summary>
    internal const string AddCamera = """
        INSERT INTO cameras (camera, last_sequence) VALUES (@Camera, @Sequence)
        ON CONFLICT (camera) DO UPDATE SET last_sequence = max(last_sequence, excluded.last_sequence);
        """;

    // A gap that ends when it begins is none: what followed without a hole was only slow to come. One that ends before it begins stays, without
    // length: pictures are missing, and the clock was set back meanwhile.
    private const string CloseGap = """
        DELETE FROM gaps WHERE camera = @Camera AND track = @Track AND end_ns IS NULL AND start_ns = @End;
        UPDATE gaps SET end_ns = max(start_ns, @End) WHERE camera = @Camera AND track = @Track AND end_ns IS NULL;
        """;

    // The recovered file shows what was thought missing: a gap inside it is none, and one that goes on begins at its end.
    private const string ShortenGaps = """
        DELETE FROM gaps WHERE camera = @Camera AND track = '' AND start_ns >= @Start AND start_ns < end_ns AND end_ns <= @End;
        UPDATE gaps SET start_ns = @End
        WHERE camera = @Camera AND track = '' AND start_ns >= @Start AND start_ns < @End AND (end_ns IS NULL OR end_ns > @End);
        """;

    private static (string Sql, object Values) RunStatement(RunStarted r) => (
        AddCamera + """
        INSERT INTO runs (run, camera, start_ns, source, video, width, height, audio, thinned)
        VALUES (@Run, @Camera, @Start, @Source, @Video, @Width, @Height, @Audio, @Thinned)
        """,
        new { r.Run, r.Camera, Start = Ns(r.Start), Sequence = r.FirstSequence - 1, r.Source, r.Video, r.Width, r.Height, r.Audio, r.Thinned });

    // While one gap is open a second record is the same fact told twice: its first telling failed to be confirmed, but had reached the disk.
    private static (string Sql, object Values) GapStatement(GapOpened r) => (
        AddCamera + """
        INSERT INTO gaps (gap, camera, start_ns, cause, detail, track) SELECT @Number, @Camera, @Start, @Cause, @Detail, @Track
        WHERE NOT EXISTS (SELECT 1 FROM gaps WHERE camera = @Camera AND track = @Track AND end_ns IS NULL)
        """,
        new { r.Number, r.Camera, Sequence = 0, Start = Ns(r.Start), Cause = r.Cause.Name(), r.Detail, Track = r.Track ?? string.Empty });

    private static long Ns(NodaTime.Instant time) => UtcTime.ToNanoseconds(time);
}

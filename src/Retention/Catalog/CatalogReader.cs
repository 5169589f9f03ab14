using Dapper;

using Microsoft.Data.Sqlite;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Catalog;

/// <summary>
/// Questions to the catalogue, also while a recorder writes it. Time ranges are half-open, [from, to); what overlaps the range is in the
/// answer; a null bound is no bound. One thread at a time.
/// </summary>
public sealed partial class CatalogReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private SqliteTransaction? _snapshot;

    internal CatalogReader(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>True unless a rebuild switched deletion off and nobody confirmed yet (invariant 4).</summary>
    public bool IsDeletionOn => Query<string>("SELECT value FROM meta WHERE key = 'deletion'", new { }) is ["on"];

    /// <summary>Date directories before this one were compared with the rows; null where that was not done yet.</summary>
    internal LocalDate? LookedThrough =>
        Query<string>("SELECT value FROM meta WHERE key = 'looked-through'", new { }) is [var date] ? LocalDatePattern.Iso.Parse(date).GetValueOrThrow() : null;

    /// <summary>Number of the newest journal record in the tables.</summary>
    internal long JournalPosition => CatalogDatabase.Guarded(_path, () => JournalFold.Position(_connection));

    /// <summary>Number of the record that began the newest session; 0 without one.</summary>
    internal long LastSessionNumber => Query<long>("SELECT coalesce(max(session), 0) FROM sessions", new { })[0];

    /// <summary>Opens the catalogue of a data directory.</summary>
    /// <exception cref="CatalogException">It is missing, damaged, or of another program version.</exception>
    public static CatalogReader Open(DataDirectory data) => new(CatalogDatabase.OpenForReading(data.CatalogPath), data.CatalogPath);

    /// <summary>From here on every answer shows the same moment, until <see cref="ReleaseSnapshot"/>.</summary>
    public void HoldSnapshot()
    {
        _snapshot = _connection.BeginTransaction(deferred: true);
        _ = JournalPosition;
    }

    /// <summary>Answers show the newest state again, and the writer's log can be taken in: a snapshot must not be held over long work.</summary>
    public void ReleaseSnapshot()
    {
        _snapshot?.Dispose();
        _snapshot = null;
    }

    /// <summary>SQLite's own check of the file's structure; null when it finds nothing.</summary>
    public string? FindDamage() => CatalogDatabase.FindDamage(_connection);

    /// <summary>Every camera with its totals, by id.</summary>
    public IReadOnlyList<CameraTotals> Cameras() => Query<TotalsRow>(TotalsRow.Sql, new { }).ConvertAll(row => row.ToTotals());

    /// <summary>What each camera recorded in each Beijing day of which something is there, by camera and day.</summary>
    /// <param name="from">From this day on, by an index; null for all, which reads every row.</param>
    public IReadOnlyList<RecordedDay> RecordedDays(LocalDate? from = null) => Query<(string Camera, long Day, long Bytes, long Recorded, long ThinnedBytes, long ThinnedTime)>(
        RecordedDay.Sql + (from is null ? "" : RecordedDay.Since) + RecordedDay.Days, new { from = Ns(from?.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant()) }).ConvertAll(RecordedDay.Of);

    /// <summary>Another value wherever something was deleted since: what was read of older days then counts no more.</summary>
    public long DeletionMark => Query<long>("SELECT coalesce(max(deletion), 0) + count(done_ns) FROM deletions", new { })[0];

    /// <summary>Digest of the configuration that was recorded by last; null without one.</summary>
    public string? LastConfiguration() => Query<string>("SELECT sha256 FROM configurations ORDER BY configuration DESC LIMIT 1", new { }).FirstOrDefault();

    /// <summary>The highest number that each camera ever used. Unlike the totals this reads no segment.</summary>
    internal IReadOnlyDictionary<string, long> LastSequences() =>
        Query<(string Camera, long Last)>("SELECT camera, last_sequence FROM cameras ORDER BY camera", new { }).ToDictionary(row => row.Camera, row => row.Last);

    /// <summary>Paths of a camera's segments in the directory of a day in Beijing.</summary>
    internal IReadOnlyList<string> PathsIn(string camera, LocalDate day)
    {
        var midnight = day.AtMidnight().WithOffset(UtcTime.Beijing).ToInstant();
        return Query<string>(
            $"SELECT path FROM segments {Conditions.Segments(camera, from: true, to: true)}",
            new { camera, from = Ns(midnight), earliest = Ns(midnight - SegmentRow.Longest), to = Ns(midnight + Duration.FromDays(1)) });
    }

    /// <summary>Segments by camera and sequence.</summary>
    public IReadOnlyList<Segment> Segments(string? camera = null, Instant? from = null, Instant? to = null) => Segments(
        $"SELECT {SegmentRow.Columns} FROM segments {Conditions.Segments(camera, from is not null, to is not null)} ORDER BY camera, sequence",
        new { camera, from = Ns(from), earliest = Ns(from - SegmentRow.Longest), to = Ns(to) });

    /// <summary>When a camera was recorded, segment by segment, by number: what a timeline draws. Reads none of the texts, which are most of a row's price.</summary>
    public IReadOnlyList<Interval> Recorded(string camera, Instant from, Instant to) => Query<(long Start, long End)>(
        $"SELECT start_ns, end_ns FROM segments {Conditions.Segments(camera, from: true, to: true)} ORDER BY sequence",
        new { camera, from = Ns(from), earliest = Ns(from - SegmentRow.Longest), to = Ns(to) })
        .ConvertAll(row => new Interval(UtcTime.FromNanoseconds(row.Start), UtcTime.FromNanoseconds(row.End)));

    /// <summary>The segment with the highest sequence of a camera.</summary>
    public Segment? LastSegment(string camera) => Segments(
        $"SELECT {SegmentRow.Columns} FROM segments WHERE camera = @camera ORDER BY sequence DESC LIMIT 1",
        new { camera }).FirstOrDefault();

    /// <summary>The segment at a path.</summary>
    public Segment? SegmentAt(string path) => ArchiveLayout.TryParse(path, out var name)
        ? Segments(
            $"SELECT {SegmentRow.Columns} FROM segments WHERE camera = @Camera AND sequence = @Sequence AND path = @path",
            new { name.Camera, name.Sequence, path }).FirstOrDefault()
        : null;

    /// <summary>Gaps by camera, track (pictures first) and start; an open one overlaps everything after its start.</summary>
    public IReadOnlyList<Gap> Gaps(string? camera = null, Instant? from = null, Instant? to = null) => Query<GapRow>(
        $"SELECT {GapRow.Columns} FROM gaps {Conditions.Gaps(camera, from is not null, to is not null)} ORDER BY camera, track, start_ns, gap",
        new { camera, from = Ns(from), to = Ns(to) }).ConvertAll(row => row.ToGap());

    /// <summary>Gaps that are open now, in the same order.</summary>
    public IReadOnlyList<Gap> OpenGaps() => Query<GapRow>(
        $"SELECT {GapRow.Columns} FROM gaps WHERE end_ns IS NULL ORDER BY camera, track, start_ns, gap", new { }).ConvertAll(row => row.ToGap());

    /// <summary>Levels of sounds in the last 31 days, pickups first, then by id and time.</summary>
    public IReadOnlyList<SoundMinute> SoundMinutes(string? source = null, Instant? from = null, Instant? to = null) => Query<SoundMinuteRow>(
        $"""
        SELECT {SoundMinuteRow.Columns} FROM sound_minutes
        WHERE (@source IS NULL OR source = @source) AND (@from IS NULL OR start_ns > @from - 60000000000) AND (@to IS NULL OR start_ns < @to)
        ORDER BY pickup DESC, source, start_ns, minute
        """,
        new { source, from = Ns(from), to = Ns(to) }).ConvertAll(row => row.ToMinute());

    /// <summary>Every pickup that a recording knows of, by id.</summary>
    public IReadOnlyList<string> Pickups() =>
        Query<string>("SELECT track FROM gaps WHERE track <> '' UNION SELECT source FROM sound_minutes WHERE pickup = 1 ORDER BY 1", new { });

    /// <summary>What was wrong with sounds in opening hours, pickups first, then by id and start.</summary>
    public IReadOnlyList<SoundFaultEvent> SoundFaults(string? source = null, Instant? from = null, Instant? to = null) =>
        Query<(string Source, bool Pickup, string Fault, long Start, long? End, string Detail)>(
            """
            SELECT source, pickup, fault, start_ns, end_ns, detail FROM sound_faults
            WHERE (@source IS NULL OR source = @source)
              AND (@from IS NULL OR end_ns IS NULL OR end_ns > @from) AND (@to IS NULL OR start_ns < @to)
            ORDER BY pickup DESC, source, start_ns, fault_number
            """,
            new { source, from = Ns(from), to = Ns(to) }).ConvertAll(row => new SoundFaultEvent(
                new SoundSource(row.Source, row.Pickup), Domain.SoundFaults.Parse(row.Fault), UtcTime.FromNanoseconds(row.Start), RowTime.Optional(row.End), row.Detail));

    /// <summary>What cameras reported of themselves, by camera and start.</summary>
    public IReadOnlyList<CameraAlarmEvent> CameraAlarms(string? camera = null, Instant? from = null, Instant? to = null) =>
        Query<(string Camera, string Alarm, long Start, long? CameraStart, long? End, long? CameraEnd, string Detail)>(
            """
            SELECT camera, alarm, start_ns, camera_start_ns, end_ns, camera_end_ns, detail FROM camera_alarms
            WHERE (@camera IS NULL OR camera = @camera)
              AND (@from IS NULL OR end_ns IS NULL OR end_ns > @from) AND (@to IS NULL OR start_ns < @to)
            ORDER BY camera, start_ns, alarm_number
            """,
            new { camera, from = Ns(from), to = Ns(to) }).ConvertAll(row => new CameraAlarmEvent(
                row.Camera,
                Domain.CameraAlarms.Parse(row.Alarm),
                UtcTime.FromNanoseconds(row.Start),
                RowTime.Optional(row.CameraStart),
                RowTime.Optional(row.End),
                RowTime.Optional(row.CameraEnd),
                row.Detail));

    /// <summary>Runs by camera and id.</summary>
    public IReadOnlyList<Run> Runs(string? camera = null) => Query<RunRow>(
        """
        SELECT run Id, camera Camera, start_ns StartNs, end_ns EndNs, reason Reason, source Source, video Video, width Width, height Height,
            audio Audio, thinned Thinned
        FROM runs WHERE @camera IS NULL OR camera = @camera ORDER BY camera, run
        """,
        new { camera }).ConvertAll(row => row.ToRun());

    /// <summary>The run of a camera that was noted last, whatever its clock showed; null without one.</summary>
    internal Run? LastRun(string camera) => Runs(camera).MaxBy(run => Run.NumberOf(run.Id));

    /// <summary>Lives of recorders, oldest first.</summary>
    public IReadOnlyList<RecorderSession> Sessions() => Query<SessionRow>(
        """
        SELECT start_ns StartNs, end_ns EndNs, clean Clean, program Program, host Host, process Process FROM sessions ORDER BY session
        """,
        new { }).ConvertAll(row => row.ToSession());

    /// <summary>Steps of the wall clock, in the order in which they happened.</summary>
    public IReadOnlyList<ClockStep> ClockSteps() => Query<(long Before, long After)>(
        "SELECT before_ns, after_ns FROM clock_steps ORDER BY step", new { })
        .ConvertAll(row => new ClockStep(UtcTime.FromNanoseconds(row.Before), UtcTime.FromNanoseconds(row.After)));

    /// <summary>Measured clock differences of cameras, by time: all of the last week, the worst of each hour before.</summary>
    public IReadOnlyList<ClockOffset> ClockOffsets(string? camera = null, Instant? from = null, Instant? to = null) => Offsets(
        """
        WHERE (@camera IS NULL OR camera = @camera)
          AND (@from IS NULL OR measured_ns >= @from) AND (@to IS NULL OR measured_ns < @to)
        ORDER BY camera, measured_ns, offset
        """,
        new { camera, from = Ns(from), to = Ns(to) });

    /// <summary>The clock difference that was measured last in each way, of each camera that has one.</summary>
    public IReadOnlyList<ClockOffset> LastClockOffsets() =>
        Offsets("WHERE offset IN (SELECT max(offset) FROM clock_offsets GROUP BY camera, source) ORDER BY camera, source", new { });

    /// <summary>Where cameras were reached last: those that are reached by ONVIF.</summary>
    public IReadOnlyList<CameraPlace> Places() => Query<(string Camera, long Since, string Address, string Configured, string Serial, string Reference, string Stream)>(
        "SELECT camera, since_ns, address, configured, serial, reference, stream FROM places ORDER BY camera", new { })
        .ConvertAll(row => new CameraPlace(row.Camera, UtcTime.FromNanoseconds(row.Since), row.Address, row.Configured, row.Serial, row.Reference, row.Stream));

    /// <summary>Samples of the host's clock, by time: all of the last week, the worst of each hour before.</summary>
    public IReadOnlyList<HostClock> HostClocks(Instant? from = null, Instant? to = null) =>
        Query<(long Measured, bool Synchronised, long Offset, long Estimated, long Maximum, int Tai)>(
            """
            SELECT measured_ns, synchronised, offset_ns, estimated_error_ns, maximum_error_ns, tai_s FROM host_clock
            WHERE (@from IS NULL OR measured_ns >= @from) AND (@to IS NULL OR measured_ns < @to) ORDER BY measured_ns, sample
            """,
            new { from = Ns(from), to = Ns(to) }).ConvertAll(row => new HostClock(
                UtcTime.FromNanoseconds(row.Measured),
                new KernelClock(
                    row.Synchronised,
                    Duration.FromNanoseconds(row.Offset),
                    Duration.FromNanoseconds(row.Estimated),
                    Duration.FromNanoseconds(row.Maximum),
                    row.Tai)));

    /// <summary>Comparisons with and without label strip that were made while recording, by camera and time.</summary>
    public IReadOnlyList<StripSampleRow> StripSamples(string? camera = null, Instant? from = null, Instant? to = null) =>
        Samples(
            """
            WHERE (@camera IS NULL OR camera = @camera) AND (@from IS NULL OR last_ns >= @from) AND (@to IS NULL OR start_ns < @to)
            ORDER BY camera, start_ns, sample
            """,
            new { camera, from = Ns(from), to = Ns(to) });

    /// <summary>What the comparison of a whole segment with and without label strip showed; null where it was not made.</summary>
    public StripFigures? StripCheck(Segment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return Query<(int Pictures, int Identical, double Worst, double Mean)>(
            "SELECT pictures, identical, worst_db, mean_db FROM strip_checks WHERE camera = @Camera AND sequence = @Sequence", new { segment.Camera, segment.Sequence })
            .ConvertAll(row => new StripFigures(row.Pictures, row.Identical, row.Worst, row.Mean)).FirstOrDefault();
    }

    /// <summary>The comparison of a camera's that was made last while recording, whatever its clock showed; null without one.</summary>
    public StripSampleRow? LastStripSample(string camera) =>
        Samples("WHERE sample = (SELECT max(sample) FROM strip_samples WHERE camera = @camera)", new { camera }).FirstOrDefault();

    /// <summary>
    /// Segments with a label strip that were not compared as a whole yet, and that a camera recorded after its last good sample and up to one that showed
    /// damage: those that are nearest to the damage come first.
    /// </summary>
    /// <param name="most">How many.</param>
    public IReadOnlyList<Segment> SuspectStrips(int most) => Segments(StripRows.Suspect, new { most, limit = StripFigures.LimitDb, longest = SegmentRow.Longest.ToInt64Nanoseconds() });

    /// <summary>Segments with a label strip that were not compared as a whole yet, oldest first.</summary>
    /// <param name="most">How many.</param>
    public IReadOnlyList<Segment> UnjudgedStrips(int most) => Segments(StripRows.Unjudged, new { most });

    /// <summary>Segments whose comparison showed damage and that have no file with the same label in its pixels beside them, oldest first.</summary>
    /// <param name="cameras">Of these cameras.</param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<Segment> DamagedStrips(IReadOnlyCollection<string> cameras, int most) => Segments(StripRows.Damaged, new { cameras, most, limit = StripFigures.LimitDb });

    /// <summary>Files beside segments with the same label in their pixels, by camera and number.</summary>
    public IReadOnlyList<Relabelled> RelabelledFiles(string? camera = null) => Query<(string Camera, long Sequence, string Path, long Bytes, string Sha256, string Original)>(
        "SELECT camera, sequence, path, bytes, sha256, original_sha256 FROM relabelled WHERE @camera IS NULL OR camera = @camera ORDER BY camera, sequence", new { camera })
        .ConvertAll(row => new Relabelled(row.Camera, row.Sequence, row.Path, row.Bytes, row.Sha256, row.Original));

    /// <summary>What the configuration demanded of each camera, by id; cameras without a rule are not there.</summary>
    /// <param name="before">As it was at that moment; null for now.</param>
    public IReadOnlyList<RetentionRule> Rules(Instant? before = null) => Query<RuleRow>(RuleRow.Newest, new { before = Ns(before) }).ConvertAll(row => row.ToRule());

    /// <summary>All holds, ended ones too, in the order in which they were placed.</summary>
    public IReadOnlyList<Hold> Holds() => Query<HoldRow>(HoldRow.Sql, new { }).ConvertAll(row => row.ToHold());

    /// <summary>Strokes of deletion by camera and number.</summary>
    /// <param name="camera">Of this camera; null for all.</param>
    /// <param name="openOnly">Only those whose files are still going.</param>
    public IReadOnlyList<Deletion> Deletions(string? camera = null, bool openOnly = false) =>
        Query<DeletionRow>(DeletionRow.Sql, new { camera, openOnly }).ConvertAll(row => row.ToDeletion());

    /// <summary>What lies in backups too, by backup, camera and number; ranges may touch and overlap.</summary>
    public IReadOnlyList<CopyRange> Copies(string? target = null, string? camera = null) => Query<(string Target, string Camera, long First, long Last)>(
        """
        SELECT target, camera, first_sequence, last_sequence FROM copies
        WHERE (@target IS NULL OR target = @target) AND (@camera IS NULL OR camera = @camera) ORDER BY target, camera, first_sequence
        """,
        new { target, camera }).ConvertAll(row => new CopyRange(row.Target, row.Camera, row.First, row.Last));

    /// <inheritdoc/>
    public void Dispose()
    {
        _snapshot?.Dispose();
        _connection.Dispose();
    }

    private static long? Ns(Instant? time) => time is { } known ? UtcTime.ToNanoseconds(known) : null;

    private List<ClockOffset> Offsets(string which, object values) =>
        Query<(string Camera, long Measured, long Offset, string Source)>($"SELECT camera, measured_ns, offset_ns, source FROM clock_offsets {which}", values)
            .ConvertAll(row => new ClockOffset(
                row.Camera, UtcTime.FromNanoseconds(row.Measured), Duration.FromNanoseconds(row.Offset), row.Source));

    private List<StripSampleRow> Samples(string which, object values) =>
        Query<(string Camera, long Start, long Last, int Pictures, int Identical, double Worst, double Mean, long Cost)>(
            $"SELECT camera, start_ns, last_ns, pictures, identical, worst_db, mean_db, cost_us FROM strip_samples {which}", values)
            .ConvertAll(row => new StripSampleRow(
                row.Camera, UtcTime.FromNanoseconds(row.Start), UtcTime.FromNanoseconds(row.Last), new StripFigures(row.Pictures, row.Identical, row.Worst, row.Mean), Duration.FromTicks(row.Cost * 10)));

    private List<Segment> Segments(string sql, object values) => CatalogDatabase.Guarded(_path, () =>
    {
        using var rows = (System.Data.Common.DbDataReader)_connection.ExecuteReader(sql, values, _snapshot);
        var segments = new List<Segment>();
        while (rows.Read())
        {
            segments.Add(SegmentRow.Read(rows));
        }

        return segments;
    });

    private List<T> Query<T>(string sql, object values) =>
        CatalogDatabase.Guarded(_path, () => _connection.Query<T>(sql, values, _snapshot).AsList());
}

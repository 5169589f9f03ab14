using System.Collections.Concurrent;
using System.Collections.Frozen;

using Dapper;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Policy;

namespace Supervision.Retention.Verification.Proof;

/// <summary>
/// Proves retention: for each camera and each Beijing day since its commissioning and within its floor, whether every second is there, or explained and excused. Changes nothing, and works
/// beside a running recorder: each camera is judged by the rows of one moment, and by what lies on the disk right after it.
/// </summary>
public sealed class RetentionVerification
{
    private readonly DataDirectory _data;
    private readonly VerificationOptions _options;
    private readonly IClock _clock;
    private readonly IProgress<VerificationProgress>? _progress;
    private readonly Lock _lock = new();
    private (long Done, long Total) _reached;

    private RetentionVerification(DataDirectory data, VerificationOptions options, IClock clock, IProgress<VerificationProgress>? progress) =>
        (_data, _options, _clock, _progress) = (data, options, clock, progress);

    /// <summary>Verifies a directory.</summary>
    /// <param name="data">Which.</param>
    /// <param name="options">What is looked at.</param>
    /// <param name="clock">Wall time.</param>
    /// <param name="progress">Called from any thread, one call at a time.</param>
    /// <param name="cancel">Stops soon.</param>
    /// <exception cref="CatalogException">The catalogue cannot be used.</exception>
    /// <exception cref="FormatException">A file of the imported calendar is damaged.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A floor lies outside the calendar.</exception>
    /// <exception cref="IOException">Folders or the journal cannot be read.</exception>
    public static RetentionProof Run(DataDirectory data, VerificationOptions options, IClock clock, IProgress<VerificationProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        return new RetentionVerification(data, options, clock, progress).Run(cancel);
    }

    private RetentionProof Run(CancellationToken cancel)
    {
        var now = _clock.GetCurrentInstant();
        using var connection = CatalogDatabase.OpenForReading(_data.CatalogPath);
        using var catalog = new CatalogReader(connection, _data.CatalogPath);
        var calendar = new CalendarFolder(_data).Load();
        var (facts, journal, oldest) = Journal(catalog, calendar, now);
        var scene = Scene(connection, catalog, calendar, facts, now);
        var open = scene is { IsLive: true, IsPast: false } ? LiveFiles.Read(_data, connection, now) : FrozenDictionary<string, Spans>.Empty;
        var all = connection.Query<string>("SELECT camera FROM cameras ORDER BY camera").Union(scene.Rules.Keys).Order(StringComparer.Ordinal).ToList();
        var cameras = _options.Camera is { } only ? all.FindAll(camera => camera == only) : all;
        var deep = _options.Deep ? DeepState.Open(_data, _options.Resume, now) : null;
        var results = Examine(scene, connection, cameras, open, deep, cancel);
        var proofs = cameras.ConvertAll(camera => results[camera].Proof);
        var certificate = CertificateCheck.Open(scene);
        List<ProofFinding> findings =
            [.. ArchiveFaults.Of(scene, all, catalog, oldest, certificate.LastRecord), .. certificate.Findings(scene, catalog, proofs), .. cameras.SelectMany(camera => results[camera].Findings)];
        deep?.Finish();
        return new RetentionProof(scene.AsOf, _clock.GetCurrentInstant(), scene.IsPast, scene.IsLive, _options.Sizes || _options.Deep, _options.Deep, deep?.Since, CalendarVersion.Of(calendar), journal, proofs, findings)
        {
            Overrides = scene.Journal.Since<OverrideGiven>(oldest),
            Calendars = scene.Journal.Since<CalendarImported>(oldest),
            Begun = [.. BegunDeletion.All(catalog, UtcTime.BeijingDate(scene.AsOf)).Where(begun => begun.Deletion.Begun <= scene.AsOf && cameras.Contains(begun.Deletion.Camera))],
        };
    }

    /// <summary>What the journal says, and the digest of its files since the oldest day that any camera must have: two readings side by side.</summary>
    private (JournalFacts Facts, JournalHead Head, LocalDate Oldest) Journal(CatalogReader catalog, WorkingDayCalendar calendar, Instant now)
    {
        var (asOf, isPast) = AsOf(now);
        var day = UtcTime.BeijingDate(asOf);
        var oldest = catalog.Rules(isPast ? asOf : null).Select(rule => rule.Term).Append(RetentionTerm.Default).Select(term => term.Floor(calendar, day).Oldest).Append(day).Min();
        var position = catalog.JournalPosition;
        JournalFacts? facts = null;
        JournalHead? head = null;
        var part = 0;
        SideWork.Run(Math.Min(_options.WorkersOrAll, 2), () =>
        {
            for (var mine = Interlocked.Increment(ref part); mine <= 2; mine = Interlocked.Increment(ref part))
            {
                if (mine == 1)
                {
                    facts = JournalFacts.Read(_data, now);
                }
                else
                {
                    head = JournalHead.Read(_data, oldest, position);
                }
            }
        });
        return (facts!, head!, oldest);
    }

    private (Instant AsOf, bool IsPast) AsOf(Instant now)
    {
        var asOf = _options.AsOf is { } asked ? Instant.Min(asked, now) : now;
        return (asOf, asOf < now);
    }

    private VerificationScene Scene(Microsoft.Data.Sqlite.SqliteConnection connection, CatalogReader catalog, WorkingDayCalendar calendar, JournalFacts journal, Instant now)
    {
        var (asOf, isPast) = AsOf(now);
        var day = UtcTime.BeijingDate(asOf);
        var host = connection.Query<(int Day, int Samples, int Unsynchronised)>(
            $"SELECT (measured_ns{CameraFacts.DayOf} day, count(*), sum(1 - synchronised) FROM host_clock GROUP BY day");
        return new VerificationScene(
            _data,
            _options,
            asOf,
            DirectoryLock.Holder(_data) is { } holder && RunningEnd.IsOf(catalog.Sessions() is [.., var last] ? last : null, holder),
            isPast,
            calendar,
            (isPast ? journal.Rules(asOf) : catalog.Rules()).ToFrozenDictionary(rule => rule.Camera, StringComparer.Ordinal),
            [.. catalog.Holds().Where(hold => hold.Placed <= asOf && HeldOn(hold, day, asOf))],
            journal,
            host.ToFrozenDictionary(row => row.Day, row => (row.Samples, row.Unsynchronised)));
    }

    private static bool HeldOn(Hold hold, LocalDate day, Instant asOf) =>
        (hold.Release is { } release && release.At > asOf ? hold with { Release = null } : hold).IsActive(day);

    /// <summary>Several cameras at once; a deep verification reads one camera after the other, in the order of the disk.</summary>
    private ConcurrentDictionary<string, (CameraProof Proof, IReadOnlyList<ProofFinding> Findings)> Examine(
        VerificationScene scene,
        Microsoft.Data.Sqlite.SqliteConnection connection,
        List<string> cameras,
        FrozenDictionary<string, Spans> open,
        DeepState? state,
        CancellationToken cancel)
    {
        var results = new ConcurrentDictionary<string, (CameraProof, IReadOnlyList<ProofFinding>)>(StringComparer.Ordinal);
        var reading = state is null ? null : new DeepReading(_data, _options.WorkersOrAll, state, (camera, bytes) => Advance(camera, bytes));
        _reached = (0, state is null ? cameras.Count : connection.QuerySingle<long>("SELECT coalesce(sum(bytes), 0) FROM segments WHERE @Camera IS NULL OR camera = @Camera", new { _options.Camera }));
        var next = -1;
        SideWork.Run(reading is null ? Math.Min(_options.WorkersOrAll, cameras.Count) : 1, () =>
        {
            using var own = CatalogDatabase.OpenForReading(_data.CatalogPath);
            using var catalog = new CatalogReader(own, _data.CatalogPath);
            for (var i = Interlocked.Increment(ref next); i < cameras.Count; i = Interlocked.Increment(ref next))
            {
                using var camera = CatalogDatabase.Guarded(_data.CatalogPath, () => CameraVerification.Read(scene, own, catalog, cameras[i], open.GetValueOrDefault(cameras[i]) ?? Spans.None));
                results[cameras[i]] = camera.Judge(reading, cancel);
                Advance(cameras[i], reading is null ? 1 : 0);
            }
        });
        return results;
    }

    private void Advance(string camera, long by)
    {
        lock (_lock)
        {
            _reached.Done += by;
            _progress?.Report(new VerificationProgress(camera, Math.Min(_reached.Done, _reached.Total), _reached.Total));
        }
    }
}

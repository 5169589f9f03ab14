using System.Security.Cryptography;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Policy;

namespace Supervision.Retention.Sweeping;

/// <summary>
/// Carries a plan out, a stroke after the other: its lines into the ledger, its begin into the journal, its files away, its end into the journal. Killed anywhere, the next sweep finishes
/// what was begun, and what was not begun never happened.
/// </summary>
public sealed class Sweeper
{
    private readonly IArchiveFiles _files;
    private readonly DataDirectory _data;
    private readonly CatalogWriter _catalog;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private readonly SweepLimits _limits;

    /// <param name="data">The directory, whose lock the caller holds.</param>
    /// <param name="catalog">Its one writer.</param>
    /// <param name="clock">Wall time: the day of the plan.</param>
    /// <param name="time">Keeps the rate.</param>
    /// <param name="limits">How fast.</param>
    public Sweeper(DataDirectory data, CatalogWriter catalog, IClock clock, TimeProvider time, SweepLimits limits)
        : this(new PosixArchiveFiles(), data, catalog, clock, time, limits)
    {
    }

    internal Sweeper(IArchiveFiles files, DataDirectory data, CatalogWriter catalog, IClock clock, TimeProvider time, SweepLimits limits) =>
        (_files, _data, _catalog, _clock, _time, _limits) = (files, data, catalog, clock, time, limits);

    /// <summary>Finishes what was begun, plans for today, and deletes what the plan says.</summary>
    /// <param name="calendar">Which days are worked.</param>
    /// <param name="trustClock">See <see cref="PlanQuestion"/>.</param>
    /// <param name="progress">Segments done, and planned in all.</param>
    /// <param name="cancel">Ends it between two files; the next sweep goes on.</param>
    /// <exception cref="SweepingException">Nothing may be deleted now, or another sweep goes on.</exception>
    /// <exception cref="ArchiveException">A step failed.</exception>
    /// <exception cref="CatalogException">The catalogue cannot be used.</exception>
    public async Task<SweepResult> RunAsync(WorkingDayCalendar calendar, bool trustClock, IProgress<(long Done, long Total)>? progress, CancellationToken cancel)
    {
        using var taken = SweepLock.Take(_data);
        using var catalog = CatalogReader.Open(_data);
        if (!catalog.IsDeletionOn)
        {
            throw new SweepingException("deletion is off since the catalogue was built anew: look at `supervision check`, then confirm by `supervision retention allow --by NAME --ground TEXT`");
        }

        var pace = new SweepPace(_limits, _time);
        var result = await FinishAsync(catalog, pace, cancel);
        var plan = RetentionPlanner.Make(catalog, calendar, new PlanQuestion(UtcTime.BeijingDate(_clock.GetCurrentInstant()), trustClock));
        if (plan.Doubt is { } doubt)
        {
            throw new SweepingException(doubt);
        }

        using var ledger = new Ledger(_files, _data, catalog);
        var (before, total) = (0L, plan.Deletions.Sum(planned => (long)planned.Segments));
        foreach (var planned in plan.Deletions)
        {
            cancel.ThrowIfCancellationRequested();
            result = Sum(result, await DeleteAsync(catalog, ledger, plan, planned, pace, removed => progress?.Report((before + removed, total)), cancel));
            progress?.Report((before += planned.Segments, total));
        }

        return result with
        {
            Held = plan.Kept.Where(kept => kept.Reason == KeptReason.Held).Sum(kept => (long)kept.Segments),
            Doubtful = plan.Kept.Where(kept => kept.Reason != KeptReason.Held).Sum(kept => (long)kept.Segments),
        };
    }

    private async Task<SweepResult> FinishAsync(CatalogReader catalog, SweepPace pace, CancellationToken cancel)
    {
        var result = SweepResult.Nothing;
        var (holds, today) = (catalog.Holds(), UtcTime.BeijingDate(_clock.GetCurrentInstant()));
        foreach (var open in catalog.Deletions(openOnly: true))
        {
            var segments = catalog.Segments(open.Camera, open.FirstSequence, open.LastSequence);
            if (segments.Any(segment => holds.Any(hold => hold.IsActive(today) && hold.Covers(segment.Camera, segment.Start, segment.End))))
            {
                continue; // Somebody holds it since: what is left of it stays.
            }

            await RemoveAsync(catalog, segments, pace, _ => { }, cancel);
            await _catalog.NoteAsync(new DeletionDone(open.Number));
            result = result with { Finished = result.Finished + 1, Segments = result.Segments + segments.Count, Bytes = result.Bytes + segments.Sum(segment => segment.Bytes) };
        }

        return result;
    }

    private async Task<SweepResult> DeleteAsync(CatalogReader catalog, Ledger ledger, RetentionPlan plan, PlannedDeletion planned, SweepPace pace, Action<int> removed, CancellationToken cancel)
    {
        var segments = catalog.Segments(planned.Term.Camera, planned.FirstSequence, planned.LastSequence);
        if (segments.Count != planned.Segments || await BeginAsync(catalog, ledger, plan, planned, segments) is not { } begun)
        {
            return SweepResult.Nothing with { Refused = 1 };
        }

        var missing = await RemoveAsync(catalog, segments, pace, removed, cancel);
        await _catalog.NoteAsync(new DeletionDone(begun.Number));
        return SweepResult.Nothing with { Deletions = 1, Segments = segments.Count, Bytes = planned.Bytes, Missing = missing };
    }

    private async Task<DeletionBegun?> BeginAsync(CatalogReader catalog, Ledger ledger, RetentionPlan plan, PlannedDeletion planned, IReadOnlyList<Segment> segments)
    {
        var now = _clock.GetCurrentInstant();
        var file = ledger.Of(now);
        var lines = LedgerLine.Write(segments, planned, plan, now);
        file.Append(lines);
        var begun = await _catalog.BeginDeletionAsync(new DeletionBegun(
            planned.Term.Camera,
            planned.FirstSequence,
            planned.LastSequence,
            planned.Start,
            planned.End,
            planned.Segments,
            planned.Bytes,
            planned.Term.Text,
            plan.AsOf,
            plan.Calendar,
            file.Path,
            Convert.ToHexStringLower(SHA256.HashData(lines)),
            LastDigest(catalog, segments)));
        if (begun is null)
        {
            file.TakeBack(lines.Length);
        }

        return begun;
    }

    // What the segment behind names: that is not always the last one, for recovered ones may be passed over.
    private static string LastDigest(CatalogReader catalog, IReadOnlyList<Segment> segments)
    {
        var next = catalog.NextSegment(segments[^1])?.PreviousSha256;
        return segments.Any(segment => segment.Sha256 == next) ? next! : segments[^1].Sha256;
    }

    /// <returns>How many files were gone already.</returns>
    private async Task<long> RemoveAsync(CatalogReader catalog, IReadOnlyList<Segment> segments, SweepPace pace, Action<int> removed, CancellationToken cancel)
    {
        if (segments.Count == 0)
        {
            return 0;
        }

        var relabelled = catalog.RelabelledFiles(segments[0].Camera).Select(file => file.Sequence).ToHashSet();
        var (missing, done) = (0L, 0);
        foreach (var segment in segments)
        {
            var path = _data.Locate(segment.Path);
            missing += Remove(path) ? 0 : 1;
            if (relabelled.Contains(segment.Sequence))
            {
                Remove(ArchiveLayout.RelabelledPathOf(path));
            }

            removed(++done);
            await pace.AfterAsync(1, cancel);
        }

        foreach (var directory in segments.Select(segment => Path.GetDirectoryName(_data.Locate(segment.Path))!).Distinct().ToList())
        {
            SyncOrRemove(directory);
        }

        return missing;
    }

    private bool Remove(string path)
    {
        try
        {
            _files.Remove(path);
            return true;
        }
        catch (ArchiveException gone) when (gone.Cause == ArchiveCause.Missing)
        {
            return false;
        }
    }

    private void SyncOrRemove(string directory)
    {
        if (_files.RemoveDirectory(directory) || !Directory.Exists(directory))
        {
            _files.SyncDirectory(Path.GetDirectoryName(directory)!);
        }
        else
        {
            _files.SyncDirectory(directory);
        }
    }

    private static SweepResult Sum(SweepResult one, SweepResult other) => one with
    {
        Deletions = one.Deletions + other.Deletions,
        Segments = one.Segments + other.Segments,
        Bytes = one.Bytes + other.Bytes,
        Missing = one.Missing + other.Missing,
        Refused = one.Refused + other.Refused,
    };
}

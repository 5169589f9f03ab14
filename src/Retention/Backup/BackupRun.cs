using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>
/// Brings one backup up to date: segments, files with their label in the pixels, then what is past its ceiling, then catalogue, journal and keys.
/// Whatever it is cut by, the next run goes on.
/// </summary>
/// <param name="data">What is backed up.</param>
/// <param name="target">Where to.</param>
/// <param name="note">Writes a record into journal and catalogue, durably.</param>
/// <param name="clock">Wall time.</param>
public sealed class BackupRun(DataDirectory data, BackupTarget target, Func<JournalRecord, Task> note, IClock clock)
{
    private readonly VerifiedCopy _copy = new(target.Store);
    private Instant? _catalogAt;

    /// <summary>Runs.</summary>
    /// <param name="state">False leaves catalogue, journal, keys and the ceiling for another run.</param>
    /// <param name="always">True works outside of the backup's window too.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="cancellation">Gives up in order.</param>
    /// <exception cref="StoreException">The backup cannot be used.</exception>
    /// <exception cref="BackupException">It belongs to another recorder, or is being worked on.</exception>
    /// <exception cref="CatalogException">The catalogue cannot be read.</exception>
    public async Task<BackupRunResult> RunAsync(bool state, bool always, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        using var locked = TargetLock.Take(data, target.Id);
        var began = clock.GetCurrentInstant();
        try
        {
            var result = await WorkAsync(state, () => always || target.Window.Contains(clock.GetCurrentInstant()), progress, cancellation);
            RunRecord.Write(data, target, began, clock.GetCurrentInstant(), result, null, _catalogAt);
            return result;
        }
        catch (IOException error)
        {
            RunRecord.Write(data, target, began, clock.GetCurrentInstant(), null, error.Message, _catalogAt);
            throw;
        }
    }

    private async Task<BackupRunResult> WorkAsync(bool state, Func<bool> isOpen, IProgress<BackupProgress>? progress, CancellationToken cancellation)
    {
        var identity = await BackupIdentity.RequireAsync(data, target.Store, cancellation);
        using var catalog = CatalogReader.Open(data);
        var gone = await new KnownStore(data, target).MeetAsync(identity, catalog, note, cancellation);
        var plan = CeilingPlan.Of(catalog, target.Keep, new CalendarFolder(data).Load(), UtcTime.BeijingDate(clock.GetCurrentInstant()));
        var round = new SegmentRound(data, target, plan, note);
        var copier = new StateCopier(data, target);
        BackupRunResult Result(long deleted, long? number, bool isComplete) =>
            new(target.Id, round.Segments, round.Bytes, round.Found, gone, deleted, round.Skipped.Cameras, number, copier.LeavesKeysOut, isComplete);

        if (!await round.RunAsync(catalog, isOpen, progress, cancellation))
        {
            return Result(0, null, isComplete: false);
        }

        if (!state)
        {
            return Result(0, null, isComplete: true);
        }

        await RelabelledAsync(catalog, round, cancellation);
        var deleted = await new CopyPruner(data, target, note).RunAsync(catalog, plan, cancellation);

        using var scratch = new Scratch(data, target.Id);
        var at = clock.GetCurrentInstant();
        StateCopier.TakeCatalog(scratch, catalog);
        // What was recorded since the round began is in that catalogue: a restored one must not name files that the backup does not have.
        await round.RunAsync(catalog, () => true, progress, cancellation);
        var number = await copier.RunAsync(scratch, at, cancellation);
        _catalogAt = at;
        return Result(deleted, number, isComplete: true);
    }

    private async Task RelabelledAsync(CatalogReader catalog, SegmentRound round, CancellationToken cancellation)
    {
        foreach (var file in catalog.RelabelledFiles())
        {
            try
            {
                if ((await target.Store.StatAsync(file.Path, cancellation))?.Bytes != file.Bytes)
                {
                    await _copy.PutAsync(file.Path, Path.Combine(data.Root, file.Path), file.Bytes, file.Sha256, cancellation);
                }
            }
            catch (StoreException error) when (error.Fault == StoreFault.Source)
            {
                round.Skipped.Add(file.Camera, file.Path, error.Message);
            }
        }
    }
}

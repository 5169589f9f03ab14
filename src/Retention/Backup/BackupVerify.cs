using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;
using Supervision.Retention.Verification;

namespace Supervision.Retention.Backup;

/// <summary>
/// Compares the archive and its backups with the catalogue, and heals each side from the other. Only a file of the recorded digest is put anywhere.
/// </summary>
public sealed class BackupVerify
{
    private const int PageSegments = 1000;

    private readonly DataDirectory _data;
    private readonly CatalogReader _catalog;
    private readonly IReadOnlyList<BackupTarget> _targets;
    private readonly BackupVerifyRequest _request;
    private readonly FileHealing _healing;
    private readonly List<BackupFinding> _findings = [];
    private long _copies;
    private long _read;
    private long _bytes;
    private long _notCopied;
    private long _older;
    private CheckProgress _soFar;

    private BackupVerify(DataDirectory data, CatalogReader catalog, IReadOnlyList<BackupTarget> targets, BackupVerifyRequest request, FileHealing healing) =>
        (_data, _catalog, _targets, _request, _healing) = (data, catalog, targets, request, healing);

    /// <summary>Verifies.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="targets">The backups.</param>
    /// <param name="request">How.</param>
    /// <param name="note">Writes a record into journal and catalogue, durably; unused where nothing is healed.</param>
    /// <param name="progress">How far it is.</param>
    /// <param name="cancellation">Gives up; what was healed is.</param>
    /// <exception cref="StoreException">A backup cannot be used.</exception>
    /// <exception cref="BackupException">A backup belongs to another recorder, or is being worked on.</exception>
    /// <exception cref="CatalogException">The catalogue cannot be read.</exception>
    public static Task<BackupVerifyResult> RunAsync(
        DataDirectory data,
        IReadOnlyList<BackupTarget> targets,
        BackupVerifyRequest request,
        Func<JournalRecord, Task> note,
        IProgress<CheckProgress>? progress,
        CancellationToken cancellation) => RunAsync(data, targets, request, note, new PosixArchiveFiles(), progress, cancellation);

    internal static async Task<BackupVerifyResult> RunAsync(
        DataDirectory data,
        IReadOnlyList<BackupTarget> targets,
        BackupVerifyRequest request,
        Func<JournalRecord, Task> note,
        IArchiveFiles files,
        IProgress<CheckProgress>? progress,
        CancellationToken cancellation)
    {
        using var catalog = CatalogReader.Open(data);
        var locks = new List<TargetLock>();
        try
        {
            if (request.Heal)
            {
                locks.Add(TargetLock.TakeHealing(data));
            }

            foreach (var target in targets)
            {
                locks.Add(TargetLock.Take(data, target.Id));
                var identity = await BackupIdentity.RequireAsync(data, target.Store, cancellation);
                if (request.Heal)
                {
                    await new KnownStore(data, target).MeetAsync(identity, catalog, note, cancellation);
                }
            }

            return await new BackupVerify(data, catalog, targets, request, new FileHealing(data, note, files)).WorkAsync(progress, cancellation);
        }
        finally
        {
            locks.ForEach(taken => taken.Dispose());
        }
    }

    private async Task<BackupVerifyResult> WorkAsync(IProgress<CheckProgress>? progress, CancellationToken cancellation)
    {
        var cameras = _catalog.Cameras();
        _soFar = new CheckProgress(string.Empty, 0, cameras.Sum(camera => camera.Segments), 0);
        foreach (var camera in cameras)
        {
            await CameraAsync(camera.Camera, camera.Segments, progress, cancellation);
        }

        foreach (var target in _targets)
        {
            await new StateVerify(target, _request, _findings).RunAsync(cancellation);
            await ForgetAsync(target, cancellation);
        }

        return new BackupVerifyResult([.. _targets.Select(target => target.Id)], _request.Deep, _copies, _read, _bytes, _notCopied, _older, _findings);
    }

    private async Task CameraAsync(string camera, long segments, IProgress<CheckProgress>? progress, CancellationToken cancellation)
    {
        var sides = new List<CopySide>();
        foreach (var target in _targets)
        {
            sides.Add(await CopySide.ReadAsync(_catalog, target, camera, cancellation));
        }

        var step = _request.Sample > 0 ? Math.Max(1, segments / _request.Sample) : 0;
        var index = 0L;
        for (var next = 1L; ;)
        {
            var page = _catalog.SegmentsByNumber(camera, next, long.MaxValue, PageSegments);
            foreach (var segment in page)
            {
                cancellation.ThrowIfCancellationRequested();
                await FileAsync(RecordedFile.Of(segment), sides, _request.Deep || (step > 0 && index % step == 0), cancellation);
                index++;
                _soFar = _soFar with { Camera = camera, Done = _soFar.Done + 1, Bytes = _bytes };
                progress?.Report(_soFar);
            }

            if (page.Count < PageSegments)
            {
                break;
            }

            next = page[^1].Sequence + 1;
        }

        foreach (var file in _catalog.RelabelledFiles(camera))
        {
            await FileAsync(RecordedFile.Of(file), sides, _request.Deep, cancellation);
        }

        _older += sides.Sum(side => side.Unclaimed);
    }

    private async Task FileAsync(RecordedFile file, List<CopySide> sides, bool read, CancellationToken cancellation)
    {
        var here = new FileInfo(file.In(_data));
        var damages = new List<PlaceDamage>();
        var good = new List<BackupTarget>();
        await LookAsync(new FilePlace(BackupFinding.Archive, null), here.Exists && here.LinkTarget is null ? here.Length : null);
        foreach (var side in sides)
        {
            var bytes = side.Take(file.Path);
            var isThere = !IsExpected(side, file, bytes) || await LookAsync(new FilePlace(side.Target.Id, side.Target.Store), bytes);
            if (isThere && bytes == file.Bytes)
            {
                good.Add(side.Target);
            }
        }

        if (damages.Count > 0 && IsStill(file))
        {
            _findings.AddRange(_request.Heal
                ? await _healing.HealAsync(file, damages, good, cancellation)
                : damages.Select(damage => damage.Finding(file, null, null)));
        }

        async Task<bool> LookAsync(FilePlace place, long? bytes)
        {
            var found = await place.LookAsync(_data, file, bytes, read, cancellation);
            if (found is { } damage)
            {
                damages.Add(new PlaceDamage(place, damage.Damage, damage.Detail));
            }

            (_read, _bytes) = read && bytes == file.Bytes ? (_read + 1, _bytes + file.Bytes) : (_read, _bytes);
            return found is null;
        }
    }

    // A file beside a segment is in no range: one that is not there is copied by the next run.
    private bool IsExpected(CopySide side, RecordedFile file, long? bytes)
    {
        var isExpected = file.IsSegment ? side.Ranges.Contains(file.Sequence) : bytes is not null;
        (_copies, _notCopied) = isExpected ? (_copies + 1, _notCopied) : (_copies, _notCopied + 1);
        return isExpected;
    }

    // What the sweeper gave up meanwhile is not judged.
    private bool IsStill(RecordedFile file) => file.IsSegment
        ? _catalog.SegmentAt(file.Path) is not null
        : _catalog.RelabelledFiles(file.Camera).Any(known => known.Path == file.Path);

    private Task ForgetAsync(BackupTarget target, CancellationToken cancellation) =>
        _request.Heal ? target.Store.ForgetUnfinishedAsync($"{ArchiveLayout.Folder}/", cancellation) : Task.CompletedTask;
}

using Supervision.Domain;
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
    private readonly SegmentHealing _healing;
    private readonly List<BackupFinding> _findings = [];
    private long _copies;
    private long _read;
    private long _bytes;
    private long _notCopied;
    private long _older;
    private CheckProgress _soFar;

    private BackupVerify(DataDirectory data, CatalogReader catalog, IReadOnlyList<BackupTarget> targets, BackupVerifyRequest request, SegmentHealing healing) =>
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
            foreach (var target in targets)
            {
                locks.Add(TargetLock.Take(data, target.Id));
                await BackupIdentity.RequireAsync(data, target.Store, cancellation);
            }

            return await new BackupVerify(data, catalog, targets, request, new SegmentHealing(data, targets, note, files)).WorkAsync(progress, cancellation);
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
            await StateAsync(target, cancellation);
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
                await SegmentAsync(segment, sides, _request.Deep || (step > 0 && index % step == 0), cancellation);
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

        _older += sides.Sum(side => side.Unclaimed);
    }

    private async Task SegmentAsync(Segment segment, List<CopySide> sides, bool read, CancellationToken cancellation)
    {
        var file = new FileInfo(_data.Locate(segment.Path));
        var damages = new List<PlaceDamage>();
        await LookAsync(new SegmentPlace(BackupFinding.Archive, null), file.Exists && file.LinkTarget is null ? file.Length : null);
        foreach (var side in sides)
        {
            var bytes = side.Take(segment.Path);
            if (side.Ranges.Contains(segment.Sequence))
            {
                _copies++;
                await LookAsync(new SegmentPlace(side.Target.Id, side.Target.Store), bytes);
            }
            else
            {
                _notCopied++;
            }
        }

        // What the sweeper gave up meanwhile is not judged.
        if (damages.Count > 0 && _catalog.SegmentAt(segment.Path) is not null)
        {
            var good = sides.Where(side => side.Ranges.Contains(segment.Sequence) && !damages.Exists(damage => damage.Place.Name == side.Target.Id)).Select(side => side.Target);
            _findings.AddRange(_request.Heal
                ? await _healing.HealAsync(segment, damages, [.. good], cancellation)
                : damages.Select(damage => damage.Finding(segment, null, null)));
        }

        async Task LookAsync(SegmentPlace place, long? bytes)
        {
            if (await place.LookAsync(_data, segment, bytes, read, cancellation) is { } found)
            {
                damages.Add(new PlaceDamage(place, found.Damage, found.Detail));
            }

            (_read, _bytes) = read && bytes == segment.Bytes ? (_read + 1, _bytes + segment.Bytes) : (_read, _bytes);
        }
    }

    private async Task StateAsync(BackupTarget target, CancellationToken cancellation)
    {
        var (manifests, there) = await StateManifest.ListAsync(target.Store, cancellation);
        foreach (var name in manifests.TakeLast(1))
        {
            if (await StateManifest.ReadAsync(target.Store, name, cancellation) is not { } manifest)
            {
                await DamagedAsync(name, CopyDamage.DigestDiffers, "it is not what its name says");
                continue;
            }

            foreach (var entry in manifest.Files)
            {
                if (!there.TryGetValue(entry.Object, out var bytes))
                {
                    await DamagedAsync(entry.Object, CopyDamage.Lost, $"{entry.Path} is missing in the backup");
                }
                else if (bytes != entry.Bytes || (_request.Deep && await new VerifiedCopy(target.Store).DigestAsync(entry.Object, cancellation) != entry.Sha256))
                {
                    await DamagedAsync(entry.Object, CopyDamage.DigestDiffers, $"{entry.Path} is damaged");
                }
            }
        }

        // A damaged object goes, so that the next run sends it again.
        async Task DamagedAsync(string name, CopyDamage damage, string detail)
        {
            if (_request.Heal && damage != CopyDamage.Lost)
            {
                await target.Store.DeleteAsync(name, cancellation);
            }

            _findings.Add(new BackupFinding(target.Id, "", 0, name, damage, detail, null, "the next `supervision backup run` makes it anew"));
        }
    }
}

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>Heals one segment wherever it is lost or damaged: the archive first, then the backups from it. What a backup does not get again, it is noted to have lost.</summary>
internal sealed class SegmentHealing(DataDirectory data, IReadOnlyList<BackupTarget> targets, Func<JournalRecord, Task> note, IArchiveFiles files)
{
    private const string NoGoodCopy = "no good copy is left";

    internal async Task<List<BackupFinding>> HealAsync(Segment segment, List<PlaceDamage> damages, List<BackupTarget> good, CancellationToken cancellation)
    {
        var findings = new List<BackupFinding>();
        var archive = damages.Find(damage => damage.Place.Store is null);
        var obstacle = archive is null ? null : NoGoodCopy;
        if (archive is not null)
        {
            var healed = await ArchiveAsync(segment, archive, good, cancellation);
            findings.Add(healed);
            obstacle = healed.HealedFrom is null ? healed.Obstacle : null;
        }

        foreach (var damage in damages.Where(damage => damage.Place.Store is not null))
        {
            findings.Add(await CopyAsync(segment, damage, obstacle, cancellation));
        }

        return findings;
    }

    private async Task<BackupFinding> ArchiveAsync(Segment segment, PlaceDamage damage, List<BackupTarget> good, CancellationToken cancellation)
    {
        var obstacle = NoGoodCopy;
        foreach (var source in good)
        {
            try
            {
                if (await new ArchiveHealing(data, files).HealAsync(segment, source.Store, cancellation) is { } problem)
                {
                    obstacle = problem;
                    continue;
                }
            }
            catch (ArchiveException error)
            {
                return damage.Finding(segment, null, error.Message);
            }

            await NoteAsync(segment, damage, source.Id);
            return damage.Finding(segment, source.Id, null);
        }

        return damage.Finding(segment, null, obstacle);
    }

    private async Task<BackupFinding> CopyAsync(Segment segment, PlaceDamage damage, string? obstacle, CancellationToken cancellation)
    {
        if (obstacle is null)
        {
            try
            {
                await new VerifiedCopy(damage.Place.Store!).PutAsync(segment.Path, data.Locate(segment.Path), segment.Bytes, segment.Sha256, cancellation);
                await NoteAsync(segment, damage, BackupFinding.Archive);
                return damage.Finding(segment, BackupFinding.Archive, null);
            }
            catch (StoreException error) when (error.Fault == StoreFault.Source)
            {
                obstacle = error.Message;
            }
        }

        var target = targets.First(known => known.Id == damage.Place.Name);
        await note(new CopiesGone(target.Id, segment.Camera, segment.Sequence, segment.Sequence, $"{damage.Damage.Name()}: {damage.Detail}"));
        return damage.Finding(segment, null, obstacle);
    }

    private Task NoteAsync(Segment segment, PlaceDamage damage, string source) => note(
        new SegmentHealed(segment.Camera, segment.Sequence, segment.Path, segment.Sha256, damage.Place.Name, source, $"{damage.Damage.Name()}: {damage.Detail}"));
}

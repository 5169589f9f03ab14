using Supervision.Retention.Archive;
using Supervision.Retention.Journal;
using Supervision.Retention.Stores;

namespace Supervision.Retention.Backup;

/// <summary>Heals one file wherever it is lost or damaged: the archive first, then the backups from it. What a backup does not get again, it is noted to have lost.</summary>
internal sealed class FileHealing(DataDirectory data, Func<JournalRecord, Task> note, IArchiveFiles files)
{
    private const string NoGoodCopy = "no good copy is left";

    internal async Task<List<BackupFinding>> HealAsync(RecordedFile file, List<PlaceDamage> damages, List<BackupTarget> good, CancellationToken cancellation)
    {
        var findings = new List<BackupFinding>();
        var archive = damages.Find(damage => damage.Place.Store is null);
        var obstacle = archive is null ? null : NoGoodCopy;
        if (archive is not null)
        {
            var healed = await ArchiveAsync(file, archive, good, cancellation);
            findings.Add(healed);
            obstacle = healed.HealedFrom is null ? healed.Obstacle : null;
        }

        foreach (var damage in damages.Where(damage => damage.Place.Store is not null))
        {
            findings.Add(await CopyAsync(file, damage, obstacle, cancellation));
        }

        return findings;
    }

    private async Task<BackupFinding> ArchiveAsync(RecordedFile file, PlaceDamage damage, List<BackupTarget> good, CancellationToken cancellation)
    {
        var obstacle = NoGoodCopy;
        foreach (var source in good)
        {
            var healing = Healed(file, damage, source.Id);
            try
            {
                if (await new ArchiveHealing(data, files).HealAsync(file, healing, source.Store, cancellation) is { } problem)
                {
                    obstacle = problem;
                    continue;
                }
            }
            catch (ArchiveException error)
            {
                return damage.Finding(file, null, error.Message);
            }

            await note(healing);
            new HealingNote(data).Remove();
            return damage.Finding(file, source.Id, null);
        }

        return damage.Finding(file, null, obstacle);
    }

    private async Task<BackupFinding> CopyAsync(RecordedFile file, PlaceDamage damage, string? obstacle, CancellationToken cancellation)
    {
        if (obstacle is null)
        {
            try
            {
                await new VerifiedCopy(damage.Place.Store!).PutAsync(file.Path, file.In(data), file.Bytes, file.Sha256, cancellation);
                await note(Healed(file, damage, BackupFinding.Archive));
                return damage.Finding(file, BackupFinding.Archive, null);
            }
            catch (StoreException error) when (error.Fault == StoreFault.Source)
            {
                obstacle = error.Message;
            }
        }

        if (file.IsSegment)
        {
            await note(new CopiesGone(damage.Place.Name, file.Camera, file.Sequence, file.Sequence, $"{damage.Damage.Name()}: {damage.Detail}"));
        }

        return damage.Finding(file, null, obstacle);
    }

    private static SegmentHealed Healed(RecordedFile file, PlaceDamage damage, string source) =>
        new(file.Camera, file.Sequence, file.Path, file.Sha256, damage.Place.Name, source, $"{damage.Damage.Name()}: {damage.Detail}");
}

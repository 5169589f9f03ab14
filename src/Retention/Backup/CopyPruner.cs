using System.Text;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Backup;

/// <summary>
/// Deletes the copies that a backup gives up. First their names go into <c>backup/TARGET.leaving</c>, then into the journal that they are gone, then they
/// go: cut anywhere, the next run deletes what the journal says is gone and plans the rest anew, and nothing is believed to be there that is not. What the
/// catalogue does not know is never deleted, and nothing while deletion is off.
/// </summary>
internal sealed class CopyPruner(DataDirectory data, BackupTarget target, Func<JournalRecord, Task> note)
{
    private string Leaving => Path.Combine(data.Root, StateFiles.Runs, $"{target.Id}.leaving");

    /// <summary>Deletes what is due.</summary>
    /// <returns>How many copies.</returns>
    internal async Task<long> RunAsync(CatalogReader catalog, CeilingPlan? plan, CancellationToken cancellation)
    {
        var deleted = await FinishAsync(catalog, cancellation);
        if (plan is null || !catalog.IsDeletionOn)
        {
            return deleted;
        }

        foreach (var camera in catalog.CameraIds())
        {
            var ranges = CopiedRanges.Of(catalog, target.Id, camera);
            var copies = (await ListAsync(camera, cancellation)).Where(copy => ranges.Contains(copy.Sequence)).OrderBy(copy => copy.Sequence).ToList();
            var overdue = copies.Where(plan.IsOverdue).ToHashSet();
            if (overdue.Count > 0)
            {
                DurableFile.Replace(Leaving, Encoding.UTF8.GetBytes(string.Concat(overdue.Select(copy => copy.Path + "\n"))));
                await NoteAsync(copies, overdue);
                deleted += await FinishAsync(catalog, cancellation);
            }
        }

        return deleted;
    }

    private async Task<long> FinishAsync(CatalogReader catalog, CancellationToken cancellation)
    {
        if (!File.Exists(Leaving))
        {
            return 0;
        }

        var names = await File.ReadAllLinesAsync(Leaving, cancellation);
        var deleted = 0L;
        foreach (var copies in names.Select(CopyName.Parse).OfType<CopyName>().GroupBy(copy => copy.Camera))
        {
            var ranges = CopiedRanges.Of(catalog, target.Id, copies.Key);
            foreach (var copy in copies.Where(copy => !ranges.Contains(copy.Sequence)))
            {
                await target.Store.DeleteAsync(copy.Path, cancellation);
                await target.Store.DeleteAsync(ArchiveLayout.RelabelledPathOf(copy.Path), cancellation);
                deleted++;
            }
        }

        File.Delete(Leaving);
        return deleted;
    }

    private async Task<List<CopyName>> ListAsync(string camera, CancellationToken cancellation)
    {
        var copies = new List<CopyName>();
        await foreach (var found in target.Store.ListAsync($"{ArchiveLayout.Folder}/{camera}/", cancellation))
        {
            if (CopyName.Parse(found.Name) is { } copy)
            {
                copies.Add(copy);
            }
        }

        return copies;
    }

    // One record for those that follow each other: between them lies no copy that stays.
    private async Task NoteAsync(List<CopyName> copies, HashSet<CopyName> overdue)
    {
        for (var first = 0; first < copies.Count; first++)
        {
            if (!overdue.Contains(copies[first]))
            {
                continue;
            }

            var last = first;
            while (last + 1 < copies.Count && overdue.Contains(copies[last + 1]))
            {
                last++;
            }

            await note(new CopiesGone(target.Id, copies[first].Camera, copies[first].Sequence, copies[last].Sequence, "past the ceiling of the backup"));
            first = last;
        }
    }
}

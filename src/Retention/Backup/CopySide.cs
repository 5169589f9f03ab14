using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Retention.Backup;

/// <summary>What a backup has of one camera, and what the catalogue believes that it has.</summary>
internal sealed class CopySide
{
    private readonly Dictionary<string, long> _there = [];

    private CopySide(BackupTarget target, CopiedRanges ranges) => (Target, Ranges) = (target, ranges);

    internal BackupTarget Target { get; }

    internal CopiedRanges Ranges { get; }

    /// <summary>Copies that nobody asked for: those of segments that the catalogue has no more.</summary>
    internal long Unclaimed => _there.Keys.Count(name => CopyName.Parse(name) is not null);

    internal static async Task<CopySide> ReadAsync(CatalogReader catalog, BackupTarget target, string camera, CancellationToken cancellation)
    {
        var side = new CopySide(target, CopiedRanges.Of(catalog, target.Id, camera));
        await foreach (var found in target.Store.ListAsync($"{ArchiveLayout.Folder}/{camera}/", cancellation))
        {
            side._there[found.Name] = found.Bytes;
        }

        return side;
    }

    /// <summary>The size of a copy, which is asked for once; null where it is not there.</summary>
    internal long? Take(string path) => _there.Remove(path, out var bytes) ? bytes : null;
}

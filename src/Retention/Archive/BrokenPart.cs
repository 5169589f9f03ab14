using Supervision.Retention.Journal;

namespace Supervision.Retention.Archive;

/// <summary>An open file without one whole fragment: noted first, then removed, or kept for people to look at where it is more than a broken beginning.</summary>
internal static class BrokenPart
{
    internal static PartRemoved Describe(DataDirectory data, string path, SegmentName name)
    {
        var bytes = new FileInfo(Path.Combine(data.Root, path)).Length;
        return new PartRemoved(name.Camera, name.Sequence, path, bytes, bytes > PartAdoption.LargestBrokenStart ? path + ArchiveLayout.DamagedSuffix : null);
    }

    internal static void Remove(IArchiveFiles files, DataDirectory data, PartRemoved part)
    {
        var full = Path.Combine(data.Root, part.Path);
        if (part.KeptAs is null)
        {
            files.Remove(full);
        }
        else
        {
            files.Rename(full, Path.Combine(data.Root, part.KeptAs));
        }

        files.SyncDirectory(Path.GetDirectoryName(full)!);
    }
}

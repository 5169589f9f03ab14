using Supervision.Media.Posix;

namespace Supervision.Recorder.Disks.Smart;

/// <summary>Finds the disks behind a path: the device of its file system, by /sys; of a partition the whole disk, of RAID, LVM and encryption what they are made of.</summary>
/// <param name="root">Where the kernel tells of block devices, such as <c>/sys/dev/block</c>.</param>
internal sealed class SmartDevices(string root = "/sys/dev/block")
{
    private const int MostLevels = 8;
    private const int MostDisks = 32;

    private static readonly string[] NoDisks = ["loop", "ram", "zram", "sr", "fd"];

    /// <summary>Paths of the disks, such as <c>/dev/sda</c>; none where there is none, or it is not known (network, memory, btrfs).</summary>
    public IReadOnlyList<string> Of(string path) => FileStatus.DeviceOf(path) is { } device ? Of(device.Major, device.Minor) : [];

    internal IReadOnlyList<string> Of(uint major, uint minor)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            if (Real(Path.Combine(root, $"{major}:{minor}")) is { } folder)
            {
                Add(folder, found, MostLevels);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A device that goes away while it is looked at has no name any more.
            return [];
        }

        return [.. found.Take(MostDisks)];
    }

    private static void Add(string folder, SortedSet<string> found, int levels)
    {
        if (levels == 0 || found.Count >= MostDisks)
        {
            return;
        }

        if (File.Exists(Path.Combine(folder, "partition")))
        {
            Add(Path.GetDirectoryName(folder)!, found, levels - 1);
            return;
        }

        var parts = Path.Combine(folder, "slaves");
        var below = Directory.Exists(parts) ? Directory.EnumerateFileSystemEntries(parts).Take(MostDisks).ToList() : [];
        if (below.Count == 0)
        {
            var name = Path.GetFileName(folder);
            if (!Array.Exists(NoDisks, kind => name.StartsWith(kind, StringComparison.Ordinal)) && name.All(character => char.IsAsciiLetterOrDigit(character)))
            {
                found.Add("/dev/" + name);
            }
        }

        below.ForEach(part => Add(Real(part) ?? part, found, levels - 1));
    }

    private static string? Real(string path) => Directory.Exists(path) ? new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : null;
}

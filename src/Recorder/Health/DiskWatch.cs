using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Recorder.Health;

/// <summary>Judges the archive's volume: too little space (<c>storage.min_free</c>), read-only, or not to be asked at all.</summary>
internal sealed class DiskWatch(Func<DiskSpace> ask, long minFree)
{
    /// <summary>The judgement of this moment.</summary>
    public DiskHealth Look()
    {
        try
        {
            var space = ask();
            var message = space.IsReadOnly ? "the archive's volume is read-only: look at the kernel log, check the disk, mount it read-write"
                : space.FreeBytes < minFree ? $"only {space.FreeBytes / 1e9:0.00} GB are free on the archive's volume: enlarge it or free space"
                : "";
            return new DiskHealth(space.FreeBytes, space.TotalBytes, message.Length > 0, message);
        }
        catch (PosixException gone)
        {
            return new DiskHealth(0, 0, Alarm: true, $"the archive's volume cannot be asked: {gone.Message}");
        }
        catch (ArchiveException gone)
        {
            return new DiskHealth(0, 0, Alarm: true, gone.Message);
        }
    }
}

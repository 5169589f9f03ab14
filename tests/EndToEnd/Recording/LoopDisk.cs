using NodaTime;

using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>A real ext4 file system on a loop device, which can lose its power. Needs root, as CI has it.</summary>
internal sealed class LoopDisk : IAsyncDisposable
{
    // EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: everything that was not synced is lost, as by a power cut.
    private const string CutScript =
        "import fcntl, os, struct, sys, time; fd = os.open(sys.argv[1], os.O_RDONLY); print(time.time_ns()); fcntl.ioctl(fd, 0x8004587d, struct.pack('I', 2))";

    private readonly string _folder = Directory.CreateTempSubdirectory("disk-").FullName;
    private bool _isMounted;

    private string Image => Path.Combine(_folder, "image");

    /// <summary>Where it is mounted.</summary>
    internal string Root => Path.Combine(_folder, "root");

    internal static async Task<LoopDisk> MakeAsync(int megabytes = 128)
    {
        Assert.True(Environment.IsPrivilegedProcess, "this test mounts a disk: run it as root, as CI does");
        var disk = new LoopDisk();
        await SystemTool.RunAsync("fallocate", "-l", $"{megabytes}M", disk.Image);
        await SystemTool.RunAsync("mkfs.ext4", "-q", disk.Image);
        Directory.CreateDirectory(disk.Root);
        await disk.MountAsync();
        return disk;
    }

    internal async Task MountAsync(bool readOnly = false)
    {
        await SystemTool.RunAsync("mount", "-o", $"loop,errors=remount-ro,{(readOnly ? "ro" : "rw")}", Image, Root);
        _isMounted = true;
    }

    internal async Task UnmountAsync()
    {
        // A recorder that lost it lets go of its files within a moment.
        await SystemTool.RunAsync("sh", "-c", $"for i in $(seq 600); do umount '{Root}' && exit 0; sleep 0.1; done; exit 1");
        _isMounted = false;
    }

    /// <summary>Cuts the power.</summary>
    /// <returns>When.</returns>
    internal async Task<Instant> CutAsync()
    {
        var nanoseconds = await SystemTool.RunAsync("python3", "-c", CutScript, Root);
        return NodaConstants.UnixEpoch + Duration.FromNanoseconds(long.Parse(nanoseconds));
    }

    /// <summary>Makes the kernel find a fault in it: from then on it is read-only until it is mounted again.</summary>
    internal async Task BreakAsync()
    {
        var device = (await SystemTool.RunAsync("findmnt", "-n", "-o", "SOURCE", Root)).Trim();
        await File.WriteAllTextAsync($"/sys/fs/ext4/{Path.GetFileName(device)}/trigger_fs_error", "made up by a test");
    }

    /// <summary>Repairs what the fault left, as an administrator does it.</summary>
    internal async Task RepairAsync()
    {
        await UnmountAsync();
        await SystemTool.RunAsync("sh", "-c", $"e2fsck -fy '{Image}' || test $? -eq 1");
        await MountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_isMounted)
        {
            await UnmountAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}

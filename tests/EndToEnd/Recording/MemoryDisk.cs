using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>A small disk that a test can fill. Needs root, as CI has it.</summary>
internal sealed class MemoryDisk : IAsyncDisposable
{
    internal string Root { get; } = Directory.CreateTempSubdirectory("disk-").FullName;

    private string Filler => Path.Combine(Root, "filler");

    internal static async Task<MemoryDisk> MakeAsync(int megabytes)
    {
        Assert.True(Environment.IsPrivilegedProcess, "this test mounts a disk: run it as root, as CI does");
        var disk = new MemoryDisk();
        await SystemTool.RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.Root);
        return disk;
    }

    /// <summary>Takes all the room there is, to the last page.</summary>
    internal void Fill()
    {
        using var file = new FileStream(Filler, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(page);
            }
        }
        catch (IOException full)
        {
            Assert.Contains("No space left", full.Message);
        }
    }

    /// <summary>Takes the room but for so many MiB.</summary>
    internal void FillBut(int megabytes)
    {
        using var file = new FileStream(Filler, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var block = new byte[1 << 20]; new DriveInfo(Root).AvailableFreeSpace > (long)(megabytes + 1) << 20;)
        {
            file.Write(block);
        }
    }

    /// <summary>Gives the room back.</summary>
    internal void Free() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await SystemTool.RunAsync("umount", Root);
        Directory.Delete(Root);
    }
}

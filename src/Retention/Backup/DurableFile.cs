using Supervision.Media.Posix;

namespace Supervision.Retention.Backup;

/// <summary>Small files that are there as a whole or not at all.</summary>
internal static class DurableFile
{
    /// <summary>Puts a file there, in the place of an older one.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    internal static void Replace(string path, ReadOnlySpan<byte> content, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var fresh = path + ".new";
        File.Delete(fresh);
        using (var file = PosixFile.CreateNew(fresh, mode))
        {
            file.Append(content);
            file.Sync();
        }

        File.Move(fresh, path, overwrite: true);
        PosixPath.SyncDirectory(folder);
    }
}

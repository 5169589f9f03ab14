using System.Security.Cryptography;

using Supervision.Media.Posix;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Archive;

/// <summary>
/// The file <c>run/healing</c>: what the journal will say once the file of the archive that is being put back lies there. It is there before the first byte of the copy beside that
/// file, so that the next start finds what a dead process left, however old the day is.
/// </summary>
internal sealed class HealingNote(DataDirectory data)
{
    private string Place => Path.Combine(data.RunPath, "healing");

    /// <summary>Notes it, durably.</summary>
    /// <exception cref="PosixException">The disk does not take it.</exception>
    internal void Write(SegmentHealed healing)
    {
        Remove();
        using var file = PosixFile.CreateNew(Place, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        file.Append(JournalFormat.Write(healing with { Number = 1 }));
        file.Sync();
        PosixPath.SyncDirectory(data.RunPath);
    }

    internal void Remove() => File.Delete(Place);

    /// <summary>
    /// Ends what a dead process left: where the damaged file was put aside already the good copy gets its name, else the copy goes. On a disk that is not there, or does not take it, it
    /// waits for the next start. Call it under the directory's lock, before anybody looks at files.
    /// </summary>
    /// <returns>What is to be noted, since the file lies there now (then <see cref="Remove"/>); else null.</returns>
    internal SegmentHealed? Settle(IArchiveFiles files)
    {
        if (Read() is not { } healing)
        {
            Remove();
            return null;
        }

        try
        {
            if (Settle(files, Path.Combine(data.Root, healing.Path), healing.Sha256))
            {
                return healing;
            }

            Remove();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // A disk that fails is told by what is done on it next; this waits.
        }
    }

    private static bool Settle(IArchiveFiles files, string target, string sha256)
    {
        var copy = target + ArchiveLayout.HealingSuffix;
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetDirectoryName(target))))
        {
            throw new DirectoryNotFoundException($"the disk of {target} is not there");
        }

        if (File.Exists(copy))
        {
            if (!File.Exists(target) && Digest(copy) == sha256)
            {
                files.Rename(copy, target);
            }
            else
            {
                files.Remove(copy);
            }

            files.SyncDirectory(Path.GetDirectoryName(target)!);
        }

        return File.Exists(target) && Digest(target) == sha256;
    }

    private SegmentHealed? Read()
    {
        try
        {
            return File.Exists(Place) && JournalFormat.Read(File.ReadAllBytes(Place)) is SegmentHealed healing && ArchiveLayout.IsAside(healing.Path + ArchiveLayout.HealingSuffix) ? healing : null;
        }
        catch (FormatException)
        {
            return null; // A power cut took it before it was whole: nothing was begun.
        }
    }

    private static string Digest(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}

using Supervision.Media.Posix;

namespace Supervision.Retention.Archive;

/// <summary>
/// A disk of its own for some cameras, as a data directory knows it. A file on it carries a mark that the data directory notes: a mount point without its disk has none, and is
/// never filled.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Absolute path where it is mounted, or of a folder on it.</param>
/// <param name="Mark">What its marker says.</param>
public sealed record Volume(string Id, string Path, string Mark)
{
    /// <summary>The id of the data directory's own disk.</summary>
    public const string Main = "main";

    /// <summary>Name of the marker on the disk.</summary>
    public const string MarkerName = "supervision-volume";

    private const string Format = "supervision-volume/1 ";
    private const int MostBytes = 256;

    /// <summary>Where the marker lies.</summary>
    public string MarkerPath => System.IO.Path.Combine(Path, MarkerName);

    /// <summary>The folder that the archive's link of a camera leads to.</summary>
    public string FolderOf(string camera) => System.IO.Path.Combine(Path, ArchiveLayout.Folder, camera);

    /// <summary>Why the disk cannot be used now; null where it is there, with its mark.</summary>
    public string? Absence()
    {
        try
        {
            var found = Read(MarkerPath);
            return found == Mark ? null
                : $"volume {Id}: another disk is mounted at {Path}; mount the right one there";
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return $"volume {Id}: the disk is not mounted at {Path}; mount it there";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"volume {Id}: the disk at {Path} cannot be read ({error.Message}); look at the kernel log (dmesg) and check it";
        }
    }

    /// <summary>Free and total space, where the disk is there.</summary>
    /// <exception cref="ArchiveException">It is not, or cannot be asked.</exception>
    public DiskSpace Space()
    {
        if (Absence() is { } absence)
        {
            throw new ArchiveException(ArchiveCause.Missing, absence);
        }

        try
        {
            return PosixPath.Space(Path);
        }
        catch (PosixException error)
        {
            throw ArchiveException.From(error);
        }
    }

    /// <summary>The content of a marker with that mark.</summary>
    internal static string Marker(string mark) => Format + mark + "\n";

    private static string? Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        Span<byte> bytes = stackalloc byte[MostBytes];
        var text = System.Text.Encoding.UTF8.GetString(bytes[..file.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false)]);
        return text.StartsWith(Format, StringComparison.Ordinal) ? text[Format.Length..].TrimEnd() : null;
    }
}

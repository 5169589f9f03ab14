using NodaTime;
using NodaTime.Text;

using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Evidence;

/// <summary>The certificates of the nightly audits: <c>certificates/DATE.json</c> in the data directory, mode 0644.</summary>
/// <param name="data">The data directory.</param>
public sealed class CertificateFolder(DataDirectory data)
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Where they lie.</summary>
    public string Path { get; } = System.IO.Path.Combine(data.Root, "certificates");

    /// <summary>Where that of a day lies.</summary>
    public string PathOf(LocalDate day) => System.IO.Path.Combine(Path, LocalDatePattern.Iso.Format(day) + ".json");

    /// <summary>Puts one there, in the place of an older one of that day; durable when it returns.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public string Store(LocalDate day, ReadOnlySpan<byte> certificate)
    {
        PosixPath.CreateDirectory(Path, Folder);
        var target = PathOf(day);
        var temporary = target + ".new";
        File.Delete(temporary);
        using (var file = PosixFile.CreateNew(temporary, Readable))
        {
            File.SetUnixFileMode(temporary, Readable);
            file.Append(certificate);
            file.Sync();
        }

        File.Move(temporary, target, overwrite: true);
        PosixPath.SyncDirectory(Path);
        return target;
    }
}

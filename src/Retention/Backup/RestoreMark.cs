using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Backup;

/// <summary>The file <c>restoring.json</c> of a directory that is being restored: from whose backup.</summary>
/// <param name="Format"><see cref="BackupIdentity.FormatVersion"/>.</param>
/// <param name="Installation">Whose backup.</param>
internal sealed record RestoreMark(string Format, string Installation)
{
    /// <summary>Refuses a directory in which something is, unless this restore began there.</summary>
    /// <exception cref="BackupException">Something else is in it.</exception>
    internal static void Require(string root, string installation)
    {
        if (!Directory.Exists(root) || !Directory.EnumerateFileSystemEntries(root).Any())
        {
            return;
        }

        var path = Path.Combine(root, DataDirectory.RestoreMark);
        if (!File.Exists(path) || BackupJson.Read<RestoreMark>(File.ReadAllBytes(path))?.Installation != installation)
        {
            throw new BackupException($"{root} is not empty: restore into a new directory");
        }
    }

    internal static void Put(DataDirectory data, string installation) =>
        DurableFile.Replace(Path.Combine(data.Root, DataDirectory.RestoreMark), BackupJson.Write(new RestoreMark(BackupIdentity.FormatVersion, installation)));

    /// <summary>From here on the directory is a recorder's. Durably: a mark that came back would let a restore overwrite what was recorded meanwhile.</summary>
    internal static void Remove(DataDirectory data)
    {
        File.Delete(Path.Combine(data.Root, DataDirectory.RestoreMark));
        PosixPath.SyncDirectory(data.Root);
    }
}

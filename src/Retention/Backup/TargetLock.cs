using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Backup;

/// <summary>The right to work on one backup of a data directory: the recorder's own job and a verb exclude each other.</summary>
internal sealed class TargetLock : IDisposable
{
    private readonly PosixFile _file;

    private TargetLock(PosixFile file) => _file = file;

    /// <exception cref="BackupException">Somebody else has it.</exception>
    internal static TargetLock Take(DataDirectory data, string target) =>
        TakeFile(data, $"backup-{target}.lock")
        ?? throw new BackupException($"the backup {target} is being worked on already: wait until that is done");

    /// <summary>The right to put files of the archive back: one at a time, whichever backups it takes them from.</summary>
    /// <exception cref="BackupException">Somebody else has it.</exception>
    internal static TargetLock TakeHealing(DataDirectory data) =>
        TakeFile(data, "healing.lock")
        ?? throw new BackupException("recordings are being healed from a backup already: wait until that is done");

    private static TargetLock? TakeFile(DataDirectory data, string name)
    {
        var file = PosixFile.OpenOrCreate(Path.Combine(data.RunPath, name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (file.TryLock())
        {
            return new TargetLock(file);
        }

        file.Dispose();
        return null;
    }

    public void Dispose() => _file.Dispose();
}

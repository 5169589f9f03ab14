using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Backup;

/// <summary>The right to work on one backup of a data directory: the recorder's own job and a verb exclude each other.</summary>
internal sealed class TargetLock : IDisposable
{
    private readonly PosixFile _file;

    private TargetLock(PosixFile file) => _file = file;

    /// <exception cref="BackupException">Somebody else has it.</exception>
    internal static TargetLock Take(DataDirectory data, string target)
    {
        var file = PosixFile.OpenOrCreate(Path.Combine(data.RunPath, $"backup-{target}.lock"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (file.TryLock())
        {
            return new TargetLock(file);
        }

        file.Dispose();
        throw new BackupException($"the backup {target} is being worked on already: wait until that is done");
    }

    public void Dispose() => _file.Dispose();
}

using Supervision.Media.Net;

namespace Supervision.Recorder.Configuration;

/// <summary>Where second copies go.</summary>
public sealed record BackupConfiguration
{
    /// <summary>The backups; ids are unique.</summary>
    public IReadOnlyList<BackupTargetConfiguration> Targets { get; init; } = [];

    /// <summary>Full path of the file that the passphrase was read from; null where keys and passwords are not backed up.</summary>
    public string? PassphraseFile { get; init; }

    /// <summary>What keys and password files are encrypted by, as read at the start. Not a key of the file.</summary>
    public Secret? Passphrase { get; init; }
}

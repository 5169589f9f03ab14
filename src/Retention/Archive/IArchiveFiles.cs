namespace Supervision.Retention.Archive;

/// <summary>The file operations that change the archive and the journal: one step each, so that tests can fail or crash at any of them.</summary>
internal interface IArchiveFiles
{
    /// <summary>Creates a new file; an existing one is an error.</summary>
    IArchiveFile Create(string path);

    /// <summary>Opens an existing file for appending and cutting.</summary>
    IArchiveFile Open(string path);

    /// <summary>Makes a directory (its parent exists).</summary>
    /// <returns>False where it is there already.</returns>
    bool CreateDirectory(string path);

    /// <summary>Renames within a directory, never replacing.</summary>
    void Rename(string from, string to);

    /// <summary>Removes a file.</summary>
    void Remove(string path);

    /// <summary>Removes a directory in which nothing is.</summary>
    /// <returns>False where something is in it, or it is gone already.</returns>
    bool RemoveDirectory(string path);

    /// <summary>Makes the names in a directory durable.</summary>
    void SyncDirectory(string path);
}

using Supervision.Retention.Archive;

namespace Supervision.SampleArchive.Recording;

/// <summary>The real file operations without waiting for the disk: a sample that a power cut takes is made again.</summary>
internal sealed class UnsyncedFiles : IArchiveFiles
{
    private readonly PosixArchiveFiles _real = new();

    public IArchiveFile Create(string path) => new UnsyncedFile(_real.Create(path));

    public IArchiveFile Open(string path) => new UnsyncedFile(_real.Open(path));

    public bool CreateDirectory(string path) => _real.CreateDirectory(path);

    public void Rename(string from, string to) => _real.Rename(from, to);

    public void Remove(string path) => _real.Remove(path);

    public bool RemoveDirectory(string path) => _real.RemoveDirectory(path);

    public void SyncDirectory(string path)
    {
        // Names reach the disk when the system likes.
    }
}

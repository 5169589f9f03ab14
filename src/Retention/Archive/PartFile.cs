using System.Security.Cryptography;

namespace Supervision.Retention.Archive;

/// <summary>
/// The bytes of one segment on their way to disk: <c>.part</c>, appends, syncs, and the rename that makes it complete. Knows nothing of what
/// is in them. Not thread-safe.
/// </summary>
internal sealed class PartFile : IDisposable
{
    private readonly IArchiveFiles _files;
    private readonly IArchiveFile _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string _path;
    private bool _nameIsDurable;

    private PartFile(IArchiveFiles files, IArchiveFile file, string path) => (_files, _file, _path) = (files, file, path);

    /// <summary>Bytes of whole appends: what recovery would keep.</summary>
    internal long Length { get; private set; }

    /// <summary>Bytes that a power cut cannot take.</summary>
    internal long DurableLength { get; private set; }

    /// <summary>True after a failure that leaves the file's content unknown: only start-up may look at it again.</summary>
    internal bool IsAbandoned { get; private set; }

    /// <summary>SHA-256 of all whole appends, in lower-case hex.</summary>
    internal string Sha256 => Convert.ToHexStringLower(_hash.GetCurrentHash());

    private string PartPath => _path + ArchiveLayout.PartSuffix;

    /// <summary>Creates the <c>.part</c> of <paramref name="path"/> (absolute), with the directories of camera and date.</summary>
    internal static PartFile Create(IArchiveFiles files, string path)
    {
        var date = Path.GetDirectoryName(path)!;
        var camera = Path.GetDirectoryName(date)!;
        MakeDurableDirectory(files, camera);
        MakeDurableDirectory(files, date);
        return new PartFile(files, files.Create(path + ArchiveLayout.PartSuffix), path);
    }

    /// <summary>Appends one whole piece (header, fragment, trailer). After a failure the file is cut back to the pieces before, or abandoned.</summary>
    internal void Append(ReadOnlySpan<byte> piece)
    {
        ObjectDisposedException.ThrowIf(IsAbandoned, this);
        try
        {
            _file.Append(piece);
        }
        catch (ArchiveException)
        {
            CutBack();
            throw;
        }

        _hash.AppendData(piece);
        Length += piece.Length;
    }

    /// <summary>Makes everything appended so far survive a power cut, the name included.</summary>
    internal void Sync() => Durably(() =>
    {
        _file.SyncData();
        if (!_nameIsDurable)
        {
            _files.SyncDirectory(Path.GetDirectoryName(_path)!);
            _nameIsDurable = true;
        }
    });

    /// <summary>Invariant 1 up to the row: fsync, rename, fsync of the directory.</summary>
    internal void Complete() => Durably(() =>
    {
        _file.Sync();
        _files.Rename(PartPath, _path);
        _files.SyncDirectory(Path.GetDirectoryName(_path)!);
    });

    /// <summary>Takes the file away, if the disk lets us; else start-up does it.</summary>
    internal void Discard()
    {
        IsAbandoned = true;
        try
        {
            _files.Remove(PartPath);
        }
        catch (ArchiveException)
        {
            // The failure before it goes up, and says why; start-up notes and removes what holds no fragment.
            return;
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _hash.Dispose();
    }

    /// <summary>Makes a directory and its name durable; a directory that is there already has been made so by whoever made it.</summary>
    private static void MakeDurableDirectory(IArchiveFiles files, string path)
    {
        if (files.CreateDirectory(path))
        {
            files.SyncDirectory(Path.GetDirectoryName(path)!);
        }
    }

    // A failed fsync is never tried again on the same file: Linux reports a write-back error once and then counts the lost pages as clean,
    // so that a second fsync would say "durable" of bytes that never reached the disk.
    private void Durably(Action steps)
    {
        ObjectDisposedException.ThrowIf(IsAbandoned, this);
        IsAbandoned = true;
        steps();
        DurableLength = Length;
        IsAbandoned = false;
    }

    private void CutBack()
    {
        IsAbandoned = true;
        try
        {
            _file.Truncate(Length);
            IsAbandoned = false;
        }
        catch (ArchiveException)
        {
            // The append's own failure goes up, and says why; recovery finds the end of the last whole piece by itself.
            return;
        }
    }
}

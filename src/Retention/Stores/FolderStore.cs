using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

using Supervision.Media.Posix;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Stores;

/// <summary>
/// Objects as files below a folder: another volume, or a mount of another host. A file <c>.supervision-store</c> in it says that it is the one that was
/// prepared: where the volume is not mounted that file is missing, and the disk below the mount point is never filled.
/// </summary>
public sealed class FolderStore : IObjectStore
{
    /// <summary>The file that makes a folder a store.</summary>
    public const string Marker = ".supervision-store";

    private const string Format = "supervision-store/1";
    private const string PartSuffix = ".part";
    private const int BufferBytes = 1 << 20;

    private readonly string _root;
    private readonly Pace _pace;
    private readonly IArchiveFiles _files;
    private volatile bool _isKnown;

    /// <param name="root">The folder.</param>
    /// <param name="pace">For what is written.</param>
    public FolderStore(string root, Pace pace)
        : this(root, pace, new PosixArchiveFiles())
    {
    }

    internal FolderStore(string root, Pace pace, IArchiveFiles files) => (_root, _pace, _files) = (Path.GetFullPath(root), pace, files);

    /// <inheritdoc/>
    public string Place => _root;

    /// <summary>Makes an existing folder a store; does nothing to one that is.</summary>
    /// <exception cref="StoreException">It is not there, or cannot be written.</exception>
    public static void Prepare(string root)
    {
        var marker = Path.Combine(root, Marker);
        if (!Directory.Exists(root))
        {
            throw new StoreException(StoreFault.Absent, $"{root} is not there: mount the backup's volume and make the folder, then prepare it");
        }

        try
        {
            if (!File.Exists(marker))
            {
                using var file = PosixFile.CreateNew(marker, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
                file.Append(Encoding.ASCII.GetBytes(Format + "\n"));
                file.Sync();
                PosixPath.SyncDirectory(root);
            }
        }
        catch (PosixException error)
        {
            throw StoreException.From(root, ArchiveException.From(error));
        }
    }

    /// <inheritdoc/>
    public Task PutAsync(string name, string path, string sha256, CancellationToken cancellation) => Guarded(async () =>
    {
        var target = Locate(name);
        var folder = MakeFolders(name);
        var part = target + PartSuffix;
        if (File.Exists(part))
        {
            _files.Remove(part);
        }

        var found = await WriteAsync(path, part, cancellation);
        if (found != sha256)
        {
            _files.Remove(part);
            throw StoreException.SourceDiffers(path, found, sha256);
        }

        if (File.Exists(target))
        {
            _files.Remove(target);
        }

        _files.Rename(part, target);
        _files.SyncDirectory(folder);
        return true;
    });

    /// <inheritdoc/>
    public Task<Stream> OpenAsync(string name, CancellationToken cancellation) => Guarded<Stream>(() =>
    {
        var path = Locate(name);
        if (!File.Exists(path))
        {
            throw StoreException.NoObject(_root, name);
        }

        using (var file = PosixFile.OpenToRead(path))
        {
            file.DropCache(); // What is compared must come from the disk, not from what this machine remembers to have written.
        }

        return Task.FromResult<Stream>(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan));
    });

    /// <inheritdoc/>
    public Task<StoredObject?> StatAsync(string name, CancellationToken cancellation) => Guarded(() =>
    {
        var file = new FileInfo(Locate(name));
        return Task.FromResult(file.Exists ? new StoredObject(name, file.Length) : null);
    });

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Guarded(() => Task.FromResult(Locate("x")));
        var folder = prefix[..(prefix.LastIndexOf('/') + 1)];
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            if (next.Length > 0 && next[^1] != '/')
            {
                yield return new StoredObject(next, new FileInfo(Path.Combine(_root, next)).Length);
                continue;
            }

            foreach (var entry in (await Guarded(() => Task.FromResult(Entries(next)))).Where(entry => IsBelow(entry, prefix)).Reverse())
            {
                folders.Push(entry);
            }
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string name, CancellationToken cancellation) => Guarded(() =>
    {
        var path = Locate(name);
        if (File.Exists(path))
        {
            _files.Remove(path);
            _files.SyncDirectory(Path.GetDirectoryName(path)!);
        }

        return Task.FromResult(true);
    });

    /// <inheritdoc/>
    public Task ForgetUnfinishedAsync(string folder, CancellationToken cancellation) => Guarded(() =>
    {
        var path = Path.GetDirectoryName(Locate(folder + "x"))!;
        foreach (var part in Directory.Exists(path) ? Directory.EnumerateFiles(path, "*" + PartSuffix, SearchOption.AllDirectories) : [])
        {
            cancellation.ThrowIfCancellationRequested();
            _files.Remove(part);
        }

        return Task.FromResult(true);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        // Every call opens and closes its own files.
    }

    private static bool IsBelow(string entry, string prefix) =>
        entry.StartsWith(prefix, StringComparison.Ordinal) || (entry[^1] == '/' && prefix.StartsWith(entry, StringComparison.Ordinal));

    /// <summary>Names of files, and of folders with '/' behind them, in the order that names of objects have.</summary>
    private List<string> Entries(string folder)
    {
        var path = Path.Combine(_root, folder);
        if (!Directory.Exists(path))
        {
            return [];
        }

        var names = Directory.EnumerateDirectories(path).Select(found => Path.GetFileName(found) + "/")
            .Concat(Directory.EnumerateFiles(path).Select(found => Path.GetFileName(found)))
            .Where(found => ObjectName.IsValid(found.TrimEnd('/')) && !found.EndsWith(PartSuffix, StringComparison.Ordinal))
            .Select(found => folder + found)
            .ToList();
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private string Locate(string name)
    {
        var marker = Path.Combine(_root, Marker);
        if (!File.Exists(marker))
        {
            throw new StoreException(
                StoreFault.Absent, $"{_root} is not mounted, or was never prepared (it has no file {Marker}): mount it; a new one is prepared by `supervision backup init`");
        }

        if (!_isKnown)
        {
            RequireFormat(marker);
            _isKnown = true;
        }

        return Path.Combine(_root, ObjectName.Require(name));
    }

    private void RequireFormat(string marker)
    {
        using var file = PosixFile.OpenToRead(marker);
        Span<byte> text = stackalloc byte[64];
        var found = Encoding.ASCII.GetString(text[..file.Read(text, 0)]).Split('\n')[0];
        if (found != Format)
        {
            throw new StoreException(StoreFault.Refused, $"{_root} has format '{found}', this program knows '{Format}': use the newer program, or another place");
        }
    }

    private string MakeFolders(string name)
    {
        var folder = _root;
        foreach (var piece in name.Split('/')[..^1])
        {
            var parent = folder;
            folder = Path.Combine(folder, piece);
            if (!Directory.Exists(folder) && _files.CreateDirectory(folder))
            {
                _files.SyncDirectory(parent);
            }
        }

        return folder;
    }

    private async Task<string> WriteAsync(string path, string part, CancellationToken cancellation)
    {
        await using var source = SourceFile.Open(path);
        using var file = _files.Create(part);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        for (int read; (read = await source.ReadAsync(buffer, cancellation)) > 0;)
        {
            await _pace.TakeAsync(read, cancellation);
            hash.AppendData(buffer, 0, read);
            file.Append(buffer.AsSpan(0, read));
        }

        file.Sync();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task<T> Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreException.From(_root, error);
        }
    }
}

using Supervision.Retention.Archive;

namespace Supervision.Tests.Retention;

/// <summary>The process died here.</summary>
public sealed class SimulatedCrashException : Exception;

/// <summary>
/// Real files with faults: counts steps, dies before or half-way through one of them, fails one with a cause, and can then take away what a power
/// cut would take: bytes that were not synced, names whose directory was not synced.
/// </summary>
internal sealed class FaultyFiles : IArchiveFiles
{
    private readonly PosixArchiveFiles _real = new();
    private readonly Dictionary<string, long> _durable = [];
    private readonly List<(string Directory, Action Undo)> _names = [];
    private bool _dead;

    /// <summary>The step (from 1) at which the process dies; 0 for never.</summary>
    internal int CrashAt { get; init; }

    /// <summary>Names a cause for a step (its name and path), or null where it works.</summary>
    internal Func<string, string, ArchiveCause?> Fault { get; set; } = (_, _) => null;

    /// <summary>A power cut brings back what was removed and not synced.</summary>
    internal bool BringsBack { get; init; }

    internal List<string> Steps { get; } = [];

    public IArchiveFile Create(string path)
    {
        var file = Step("create", path, () => _real.Create(path));
        _durable[path] = 0;
        _names.Add((Path.GetDirectoryName(path)!, () => File.Delete(path)));
        return new FaultyFile(this, file, path);
    }

    public IArchiveFile Open(string path) => new FaultyFile(this, Step("open", path, () => _real.Open(path)), path);

    public bool CreateDirectory(string path) => Step("mkdir", path, () => _real.CreateDirectory(path));

    public void Rename(string from, string to)
    {
        Step("rename", from, () => { _real.Rename(from, to); return true; });
        _durable[to] = _durable.GetValueOrDefault(from, long.MaxValue);
        _names.Add((Path.GetDirectoryName(to)!, () => File.Move(to, from)));
    }

    public void Remove(string path)
    {
        var content = BringsBack && File.Exists(path) ? File.ReadAllBytes(path) : null;
        Step("remove", path, () => { _real.Remove(path); return true; });
        if (content is not null)
        {
            _names.Add((Path.GetDirectoryName(path)!, () => File.WriteAllBytes(path, content)));
        }
    }

    public bool RemoveDirectory(string path)
    {
        var isGone = Step("rmdir", path, () => _real.RemoveDirectory(path));
        if (isGone && BringsBack)
        {
            _names.Add((Path.GetDirectoryName(path)!, () => Directory.CreateDirectory(path)));
        }

        return isGone;
    }

    public void SyncDirectory(string path)
    {
        Step("syncdir", path, () => { _real.SyncDirectory(path); return true; });
        _names.RemoveAll(name => name.Directory == path || (Path.GetDirectoryName(name.Directory) == path && !Directory.Exists(name.Directory)));
    }

    /// <summary>Takes what was not durable: names newest first, then bytes.</summary>
    internal void CutPower()
    {
        foreach (var (path, length) in _durable.Where(file => File.Exists(file.Key) && new FileInfo(file.Key).Length > file.Value))
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
            RandomAccess.SetLength(handle, length);
        }

        foreach (var (_, undo) in Enumerable.Reverse(_names))
        {
            undo();
        }
    }

    private T Step<T>(string name, string path, Func<T> work, Action? half = null)
    {
        if (_dead)
        {
            throw new SimulatedCrashException();
        }

        Steps.Add(name);
        if (Steps.Count == CrashAt)
        {
            _dead = true;
            half?.Invoke();
            throw new SimulatedCrashException();
        }

        if (Fault(name, path) is { } cause)
        {
            half?.Invoke();
            throw new ArchiveException(cause, $"{name} {path}: made up by the test");
        }

        return work();
    }

    private sealed class FaultyFile(FaultyFiles owner, IArchiveFile real, string path) : IArchiveFile
    {
        public long Length => real.Length;

        public void Append(ReadOnlySpan<byte> bytes)
        {
            var copy = bytes.ToArray();
            owner.Step("append", path, () => { real.Append(copy); return true; }, half: () => real.Append(copy.AsSpan(0, copy.Length / 2)));
        }

        public void SyncData() => Durable("fdatasync", real.SyncData);

        public void Sync() => Durable("fsync", real.Sync);

        public void Truncate(long length) => owner.Step("truncate", path, () => { real.Truncate(length); return true; });

        public void DropCache() => real.DropCache();

        public void Dispose() => real.Dispose();

        private void Durable(string name, Action sync)
        {
            owner.Step(name, path, () => { sync(); return true; });
            owner._durable[path] = real.Length;
        }
    }
}

namespace Supervision.Retention.Archive;

/// <summary>Another process writes this data directory.</summary>
public sealed class DirectoryLockedException(string root, LockOwner? owner)
    : IOException($"{root} is in use by {owner?.ToString() ?? "another recorder"}: stop that one first, or use another --data")
{
    /// <summary>Who, where the lock file says so.</summary>
    public LockOwner? Owner { get; } = owner;
}

using System.Collections.Concurrent;

using Supervision.Retention.Backup;

namespace Supervision.Recorder.Keeping;

/// <summary>How the backups of this recorder stand. Safe for use from several threads.</summary>
internal sealed class BackupStatusBoard
{
    private readonly ConcurrentDictionary<string, (TargetStatus? Status, string Message)> _targets = new();

    /// <summary>As they are now, by name: what was known last, and why the newest try failed (empty where it did not).</summary>
    internal IReadOnlyList<(string Target, TargetStatus? Status, string Message)> Targets =>
        [.. _targets.OrderBy(target => target.Key, StringComparer.Ordinal).Select(target => (target.Key, target.Value.Status, target.Value.Message))];

    internal void Set(TargetStatus status, string message) => _targets[status.Target] = (status, message);

    internal void Failed(string target, string message) => _targets.AddOrUpdate(target, (null, message), (_, known) => (known.Status, message));
}

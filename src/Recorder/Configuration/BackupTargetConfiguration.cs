using Supervision.Domain;
using Supervision.Retention.Backup;
using Supervision.Retention.Stores;

namespace Supervision.Recorder.Configuration;

/// <summary>A backup: a folder or a bucket.</summary>
public sealed record BackupTargetConfiguration
{
    /// <summary>Names it in journal, catalogue and metrics. Letters, digits, '-' and '_'.</summary>
    public required string Id { get; init; }

    /// <summary>The folder, as a full path; null for a bucket.</summary>
    public string? Path { get; init; }

    /// <summary>The bucket; null for a folder.</summary>
    public S3Settings? S3 { get; init; }

    /// <summary>Bytes a second that are sent at most; 0 for as many as go.</summary>
    public long Rate { get; init; }

    /// <summary>When it is made.</summary>
    public BackupWindow Window { get; init; } = BackupWindow.Always;

    /// <summary>How long copies are kept.</summary>
    public RetentionTerm Keep { get; init; } = RetentionTerm.Default;
}

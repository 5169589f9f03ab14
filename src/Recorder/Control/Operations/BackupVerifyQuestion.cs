using Supervision.Retention.Backup;

namespace Supervision.Recorder.Control.Operations;

/// <summary>Which backups are verified, and how.</summary>
/// <param name="Config">Full path of the configuration that names them.</param>
/// <param name="Target">The one that is meant; null for all.</param>
/// <param name="Request">How.</param>
internal sealed record BackupVerifyQuestion(string Config, string? Target, BackupVerifyRequest Request);

namespace Supervision.Recorder.Control.Operations;

/// <summary>Which backups are brought up to date.</summary>
/// <param name="Config">Full path of the configuration that names them.</param>
/// <param name="Target">The one that is meant; null for all.</param>
internal sealed record BackupRunQuestion(string Config, string? Target);

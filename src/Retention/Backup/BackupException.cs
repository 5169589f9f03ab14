namespace Supervision.Retention.Backup;

/// <summary>A backup cannot be made, read or restored as it is. The message says what, where, and how to mend it.</summary>
public sealed class BackupException(string message, Exception? inner = null) : IOException(message, inner);

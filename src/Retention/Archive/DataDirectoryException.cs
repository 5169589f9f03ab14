namespace Supervision.Retention.Archive;

/// <summary>A data directory is missing, is none, or belongs to a newer program or to another account. The message says what to do.</summary>
public sealed class DataDirectoryException(string message, Exception? inner = null) : IOException(message, inner);

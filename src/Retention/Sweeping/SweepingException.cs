namespace Supervision.Retention.Sweeping;

/// <summary>Nothing may be deleted now. The message is one line: why, and how to mend it.</summary>
public sealed class SweepingException(string message) : IOException(message);

namespace Supervision.Retention.Journal;

/// <summary>The configuration that the recorder works by from here on.</summary>
/// <param name="Sha256">Digest of the file.</param>
public sealed record ConfigurationLoaded(string Sha256) : JournalRecord;

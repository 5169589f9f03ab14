namespace Supervision.Retention.Journal;

/// <summary>A place in the journal that cannot be read.</summary>
/// <param name="Path">The file, relative to the journal's directory.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="IsTornTail">True for an unfinished last line: what a crash leaves, and nobody was told that it was written.</param>
/// <param name="Detail">Why it cannot be read.</param>
public sealed record JournalDamage(string Path, int Line, bool IsTornTail, string Detail);

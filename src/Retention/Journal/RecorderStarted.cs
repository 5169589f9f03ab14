namespace Supervision.Retention.Journal;

/// <summary>A recorder took the data directory.</summary>
/// <param name="Program">Version of the program.</param>
/// <param name="Host">Host name.</param>
/// <param name="Process">Process id.</param>
public sealed record RecorderStarted(string Program, string Host, int Process) : JournalRecord;

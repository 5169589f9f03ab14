namespace Supervision.Retention.Journal;

/// <summary>A person let the program do what it had refused.</summary>
/// <param name="What">What was refused, one line.</param>
/// <param name="By">Who.</param>
/// <param name="Ground">Why, one line.</param>
public sealed record OverrideGiven(string What, string By, string Ground) : JournalRecord;

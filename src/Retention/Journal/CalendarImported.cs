namespace Supervision.Retention.Journal;

/// <summary>A year's arrangement of working days was put into the data directory.</summary>
/// <param name="Year">Which.</param>
/// <param name="Before">Version of the calendar before it.</param>
/// <param name="After">Version of the calendar with it.</param>
/// <param name="Content">Version of a calendar of this year alone: another arrangement is not counted by.</param>
/// <param name="By">Who answers for an arrangement that replaces another one, or is not plausible; null for an ordinary one.</param>
/// <param name="Ground">Why.</param>
public sealed record CalendarImported(int Year, string Before, string After, string Content, string? By, string? Ground) : JournalRecord;

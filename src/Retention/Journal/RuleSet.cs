namespace Supervision.Retention.Journal;

/// <summary>The configuration demands something of a camera's record from now on: noted when it is new or changes.</summary>
/// <param name="Camera">See <see cref="Domain.RetentionRule"/> and <see cref="Domain.RetentionTerm"/> for all members.</param>
/// <param name="Days">How many days.</param>
/// <param name="Convention">How they are counted: the stored name.</param>
/// <param name="MarginDays">Calendar days past the floor.</param>
/// <param name="Allowed">Excused seconds of a day, by the stored name of the cause.</param>
public sealed record RuleSet(string Camera, int Days, string Convention, int MarginDays, SortedDictionary<string, int> Allowed) : JournalRecord;

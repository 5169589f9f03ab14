using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>A camera's timeline has a hole from here. The record's number is the gap's id.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC of the first missing moment (inclusive).</param>
/// <param name="Cause">Why.</param>
/// <param name="Detail">One line for an inspector.</param>
public sealed record GapOpened(string Camera, Instant Start, GapCause Cause, string Detail) : JournalRecord;

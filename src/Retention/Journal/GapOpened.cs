using System.Text.Json.Serialization;

using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>A camera's timeline has a hole from here. The record's number is the gap's id.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC of the first missing moment (inclusive).</param>
/// <param name="Cause">Why.</param>
/// <param name="Detail">One line for an inspector.</param>
/// <param name="Track">The pickup whose sound is missing; null, and left out of the line, for pictures.</param>
public sealed record GapOpened(
    string Camera,
    Instant Start,
    GapCause Cause,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Track = null) : JournalRecord
{
    internal static GapOpened Of(Gap gap) => new(gap.Camera, gap.Start, gap.Cause, gap.Detail, gap.IsOfPictures ? null : gap.Track);
}

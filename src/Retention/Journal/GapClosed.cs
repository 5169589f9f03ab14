using System.Text.Json.Serialization;

using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>The open hole of a camera ends.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="End">UTC of the first moment that is not missing any more (exclusive end of the gap).</param>
/// <param name="Track">The pickup whose sound is there again; null, and left out of the line, for pictures.</param>
public sealed record GapClosed(
    string Camera,
    Instant End,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Track = null) : JournalRecord;

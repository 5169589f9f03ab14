using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>What the catalogue holds of one camera.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Segments">Number of segments.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Recorded">Their length in time.</param>
/// <param name="Gaps">Number of gaps, an open one included.</param>
/// <param name="From">Start of the first segment; null without one.</param>
/// <param name="To">End of the last segment; null without one.</param>
/// <param name="LastSequence">Highest number ever used, 0 where none was.</param>
public sealed record CameraTotals(
    string Camera,
    long Segments,
    long Bytes,
    Duration Recorded,
    long Gaps,
    Instant? From,
    Instant? To,
    long LastSequence);

using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>What a range of a camera's numbers holds.</summary>
/// <param name="Segments">How many segments.</param>
/// <param name="Bytes">Their sizes in all.</param>
/// <param name="Start">UTC of the first one's first picture; null without one.</param>
/// <param name="PreviousEnd">UTC at which the segment before the first one ends; null without one.</param>
public sealed record SegmentCount(long Segments, long Bytes, Instant? Start, Instant? PreviousEnd);

using NodaTime;

namespace Supervision.Retention.Archive;

/// <summary>What the path of a segment file says. The file's own box is the truth; the name is for people and for sorting.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Start">UTC of the first picture, cut to milliseconds.</param>
/// <param name="Sequence">Number of the segment on its camera.</param>
/// <param name="IsPart">True while it is being written, or was left behind by a crash.</param>
public sealed record SegmentName(string Camera, Instant Start, long Sequence, bool IsPart);

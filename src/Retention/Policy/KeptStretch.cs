using NodaTime;

namespace Supervision.Retention.Policy;

/// <summary>Segments that are older than the ceiling and stay.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Reason">Why.</param>
/// <param name="Holds">Numbers of the holds; none where they are not held.</param>
/// <param name="FirstSequence">Inclusive.</param>
/// <param name="LastSequence">Inclusive.</param>
/// <param name="Start">UTC of the earliest picture (inclusive).</param>
/// <param name="End">UTC at which the latest picture ends (exclusive).</param>
/// <param name="Segments">How many.</param>
/// <param name="Bytes">In all.</param>
public sealed record KeptStretch(
    string Camera, KeptReason Reason, IReadOnlyList<long> Holds, long FirstSequence, long LastSequence, Instant Start, Instant End, int Segments, long Bytes);

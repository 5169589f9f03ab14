namespace Supervision.Retention.Policy;

/// <summary>What the plan needs of a segment. Times in nanoseconds since 1970, because millions of them are looked at.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="StartNs">UTC, inclusive.</param>
/// <param name="EndNs">UTC, exclusive.</param>
/// <param name="Bytes">Its size.</param>
internal readonly record struct PlanRow(long Sequence, long StartNs, long EndNs, long Bytes);

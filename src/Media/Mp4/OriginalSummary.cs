namespace Supervision.Media.Mp4;

/// <summary>What was written of a camera's own stream.</summary>
/// <param name="Pictures">Number of access units.</param>
/// <param name="Bytes">Length of the byte stream.</param>
/// <param name="Sha256">Its digest, lower-case hex.</param>
public sealed record OriginalSummary(int Pictures, long Bytes, string Sha256);

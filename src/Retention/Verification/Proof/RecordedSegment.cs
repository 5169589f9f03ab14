using Supervision.Retention.Archive;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What a verification needs of a segment's row: small, for there are millions.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Start">Inclusive, nanoseconds.</param>
/// <param name="End">Exclusive, nanoseconds.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Folder">The Beijing day whose folder it lies in.</param>
/// <param name="OtherName">The file's name there, where it is not the one that the layout gives it.</param>
/// <param name="Sha256">Its digest; null where nobody will compare it.</param>
/// <param name="Previous">The digest of the one before it, as its box says; null where it has none, or nobody will compare it.</param>
internal readonly record struct RecordedSegment(long Sequence, long Start, long End, long Bytes, int Folder, string? OtherName, string? Sha256, string? Previous)
{
    /// <summary>The file's name in its folder.</summary>
    internal string Name => OtherName ?? SegmentFileName.Of(Start, Sequence);
}

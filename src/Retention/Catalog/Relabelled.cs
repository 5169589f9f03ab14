namespace Supervision.Retention.Catalog;

/// <summary>A file beside a segment with the same label in its pixels.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Sequence">Number of the segment.</param>
/// <param name="Path">Path of the file, relative to the data directory.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest, lower-case hex.</param>
/// <param name="OriginalSha256">Digest of the segment that it was made from.</param>
public sealed record Relabelled(string Camera, long Sequence, string Path, long Bytes, string Sha256, string OriginalSha256);

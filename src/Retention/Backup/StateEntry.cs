namespace Supervision.Retention.Backup;

/// <summary>A file of a <see cref="StateManifest"/>.</summary>
/// <param name="Path">Where it belongs, relative to the data directory.</param>
/// <param name="Bytes">Size of its object.</param>
/// <param name="Sha256">Digest of its object, which has the name <c>state/objects/DIGEST</c>.</param>
/// <param name="Seal">Where it is encrypted: a mark by which those who have the passphrase know what is in it; else null.</param>
public sealed record StateEntry(string Path, long Bytes, string Sha256, string? Seal)
{
    /// <summary>The name of its object.</summary>
    internal string Object => StateManifest.Objects + Sha256;
}

using Supervision.Media.Mp4;

namespace Supervision.Retention.Archive;

/// <summary>The camera's own pictures in a segment file.</summary>
internal static class OriginalPictures
{
    /// <summary>Opens them.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="content">What it says of itself.</param>
    /// <returns>Null where they cannot be restored: the label is burnt in.</returns>
    /// <exception cref="InvalidDataException">The camera's configuration in the file is damaged.</exception>
    internal static OriginalStream? Open(Stream stream, SegmentContent content) => content.Opening switch
    {
        { Original: { } original } => OriginalStream.Open(stream, content.Scan, Configuration(original)),
        { Label: "none" } => OriginalStream.Open(stream, content.Scan, camera: null),
        _ => null,
    };

    /// <summary>The digest of all whole pictures in a file, lower-case hex.</summary>
    /// <returns>Null where they cannot be restored, by the way they were labelled.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    internal static string? Digest(string path, SegmentContent content)
    {
        using var stream = SegmentContent.OpenShared(path);
        return Open(stream, content)?.WriteTo(Stream.Null, CancellationToken.None).Sha256;
    }

    private static ReadOnlyMemory<byte> Configuration(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("the camera's decoder configuration in the file is no base64: it is damaged; restore it from a backup", e);
        }
    }
}

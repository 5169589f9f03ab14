using System.Runtime.InteropServices;

using Supervision.Media.Mp4;

namespace Supervision.Retention.Archive;

/// <summary>What a segment file says about itself, read from its beginning alone.</summary>
internal static class SegmentHead
{
    /// <summary>Reads the first box; null where these bytes do not hold a whole header of this recorder.</summary>
    /// <exception cref="FormatException">The box cannot be read.</exception>
    internal static OpeningBox? Read(ReadOnlyMemory<byte> file)
    {
        var bytes = MemoryMarshal.TryGetArray(file, out var array) ? array : file.ToArray();
        using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        var header = SegmentScanner.Scan(stream).Header;
        return header?.BoxType == SegmentBoxes.OpeningType ? SegmentBoxes.ReadOpening(header.Payload) : null;
    }
}

using System.Buffers.Binary;

namespace Supervision.Media.Mp4;

/// <summary>Reads boxes of the top level out of a file, never past its end and never more than asked for.</summary>
internal sealed class SegmentFile(Stream stream)
{
    private const int LargeHeaderSize = 16;

    internal long Length { get; } = stream.Length;

    /// <summary>Size and type of the box at an offset; null where no whole box is there.</summary>
    internal BoxAt? BoxAt(long offset)
    {
        Span<byte> header = stackalloc byte[LargeHeaderSize];
        if (!TryRead(offset, header[..BoxReader.HeaderSize]))
        {
            return null;
        }

        long size = BinaryPrimitives.ReadUInt32BigEndian(header);
        var headerSize = BoxReader.HeaderSize;
        if (size == 1)
        {
            if (!TryRead(offset, header))
            {
                return null;
            }

            size = BinaryPrimitives.ReadInt64BigEndian(header[BoxReader.HeaderSize..]);
            headerSize = LargeHeaderSize;
        }

        var type = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        return size < headerSize || size > Length - offset ? null : new BoxAt(type, offset, headerSize, size);
    }

    /// <summary>The contents of a box; null where they are larger than <paramref name="max"/>.</summary>
    internal byte[]? Payload(BoxAt box, int max)
    {
        if (box.PayloadLength > max)
        {
            return null;
        }

        var payload = new byte[box.PayloadLength];
        return TryRead(box.PayloadOffset, payload) ? payload : null;
    }

    /// <summary>Fills <paramref name="destination"/>; false where the file ends before.</summary>
    internal bool TryRead(long offset, Span<byte> destination)
    {
        if (offset < 0 || offset > Length - destination.Length)
        {
            return false;
        }

        stream.Position = offset;
        return stream.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false) == destination.Length;
    }
}

using System.Buffers.Binary;

namespace Supervision.Media.Mp4;

/// <summary>Where a box lies in its file.</summary>
internal readonly record struct BoxAt(uint Type, long Offset, int HeaderSize, long Size)
{
    internal long EndOffset => Offset + Size;

    internal long PayloadOffset => Offset + HeaderSize;

    internal long PayloadLength => Size - HeaderSize;

    internal bool Is(ReadOnlySpan<byte> type) => BinaryPrimitives.ReadUInt32BigEndian(type) == Type;
}

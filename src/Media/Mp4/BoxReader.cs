using System.Buffers.Binary;

namespace Supervision.Media.Mp4;

/// <summary>Walks over the boxes inside a box. A box that is smaller than its header or larger than what is there ends the walk.</summary>
internal ref struct BoxReader(ReadOnlySpan<byte> boxes)
{
    /// <summary>Bytes of size and type.</summary>
    internal const int HeaderSize = 8;

    /// <summary>Bytes of version and flags.</summary>
    internal const int FullHeaderSize = 4;

    private ReadOnlySpan<byte> _rest = boxes;
    private ReadOnlySpan<byte> _type;

    /// <summary>What is in the box, behind size and type.</summary>
    public ReadOnlySpan<byte> Payload { get; private set; }

    /// <summary>What lies behind the box.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    /// <summary>True where the boxes filled the bytes exactly.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    public readonly bool Is(ReadOnlySpan<byte> type) => _type.SequenceEqual(type);

    public bool MoveNext()
    {
        if (_rest.Length < HeaderSize)
        {
            return false;
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(_rest);
        if (size < HeaderSize || size > (uint)_rest.Length)
        {
            return false;
        }

        _type = _rest.Slice(4, 4);
        Payload = _rest[HeaderSize..(int)size];
        _rest = _rest[(int)size..];
        return true;
    }

    /// <summary>The contents of the first box of a type.</summary>
    internal static bool TryFind(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> type, out ReadOnlySpan<byte> payload)
    {
        var reader = new BoxReader(boxes);
        while (reader.MoveNext())
        {
            if (reader.Is(type))
            {
                payload = reader.Payload;
                return true;
            }
        }

        payload = default;
        return false;
    }
}

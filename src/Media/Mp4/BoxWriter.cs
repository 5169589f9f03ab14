using System.Buffers.Binary;

using NodaTime;

namespace Supervision.Media.Mp4;

/// <summary>Writes boxes (ISO/IEC 14496-12, 4.2), big endian, into bytes that are large enough by calculation.</summary>
internal ref struct BoxWriter(Span<byte> destination)
{
    private readonly Span<byte> _bytes = destination;

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>Starts a box; <see cref="Close"/> gets what this returns.</summary>
    public int Open(ReadOnlySpan<byte> type)
    {
        var start = Length;
        U32(0);
        Bytes(type);
        return start;
    }

    /// <summary>Starts a box with version and flags.</summary>
    public int Open(ReadOnlySpan<byte> type, byte version, uint flags)
    {
        var start = Open(type);
        U32(((uint)version << 24) | flags);
        return start;
    }

    /// <summary>Ends a box: its size is known now.</summary>
    public readonly void Close(int start) => BinaryPrimitives.WriteUInt32BigEndian(_bytes[start..], (uint)(Length - start));

    /// <summary>Writes a whole box of type <c>uuid</c>.</summary>
    public void Uuid(Guid type, ReadOnlySpan<byte> payload)
    {
        var box = Open("uuid"u8);
        type.TryWriteBytes(_bytes[Length..], bigEndian: true, out var written);
        Length += written;
        Bytes(payload);
        Close(box);
    }

    public void U8(byte value) => _bytes[Length++] = value;

    public void U16(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_bytes[Length..], (ushort)value);
        Length += sizeof(ushort);
    }

    public void U32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_bytes[Length..], value);
        Length += sizeof(uint);
    }

    public void U64(ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(_bytes[Length..], value);
        Length += sizeof(ulong);
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_bytes[Length..]);
        Length += value.Length;
    }

    /// <summary>Steps over bytes, which the caller fills.</summary>
    public Span<byte> Take(int count)
    {
        Length += count;
        return _bytes.Slice(Length - count, count);
    }

    public void Zeros(int count)
    {
        _bytes.Slice(Length, count).Clear();
        Length += count;
    }

    /// <summary>Writes creation and modification time (64 bits each).</summary>
    public void Times(Instant time)
    {
        var seconds = (ulong)(time.ToUnixTimeSeconds() + Mp4Time.SecondsFrom1904To1970);
        U64(seconds);
        U64(seconds);
    }
}

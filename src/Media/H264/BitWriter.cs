using System.Buffers.Binary;
using System.Numerics;

namespace Supervision.Media.H264;

/// <summary>
/// Writes the bits of a raw byte sequence payload into a buffer of the caller, without emulation prevention
/// (<see cref="EmulationPrevention"/> adds that). Past the end of the buffer nothing is written and <see cref="Failed"/> stays true, so a writer asks
/// once, at its end.
/// </summary>
/// <param name="buffer">Where the bytes go; its length is the bound.</param>
public ref struct BitWriter(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;
    private ulong _cache;
    private int _cached;
    private int _length;

    /// <summary>True once something did not fit.</summary>
    public bool Failed { get; private set; }

    /// <summary>True where the next bit is the first of a byte.</summary>
    public readonly bool IsAligned => _cached == 0;

    /// <summary>Bits written so far.</summary>
    public readonly long Position => ((long)_length * 8) + _cached;

    /// <summary>The whole bytes written so far; bits of an unfinished byte are not among them.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    /// <summary>Writes one bit.</summary>
    public void Flag(bool value) => Bits(value ? 1u : 0u, 1);

    /// <summary>Writes the lowest <paramref name="count"/> bits (0 to 32) of a number: u(n).</summary>
    public void Bits(uint value, int count)
    {
        _cache = (_cache << count) | (value & ((1UL << count) - 1));
        _cached += count;
        if (_cached >= 8)
        {
            WholeBytes();
        }
    }

    /// <summary>Writes an unsigned Exp-Golomb code: ue(v).</summary>
    public void UnsignedGolomb(uint value)
    {
        var code = (ulong)value + 1;
        var length = BitOperations.Log2(code);
        if (length < 16)
        {
            Bits((uint)code, (2 * length) + 1);
            return;
        }

        Bits(0, length);
        Bits((uint)(code >> length), 1);
        Bits((uint)code, length);
    }

    /// <summary>Writes a signed Exp-Golomb code: se(v).</summary>
    public void SignedGolomb(int value) =>
        UnsignedGolomb(value > 0 ? ((uint)value * 2) - 1 : (uint)(-(long)value * 2));

    /// <summary>Fills the byte up with ones or zeros; nothing where it is whole.</summary>
    public void Align(bool ones)
    {
        while (!IsAligned)
        {
            Flag(ones);
        }
    }

    /// <summary>Writes the closing 1 and the zeros up to a whole byte: rbsp_trailing_bits().</summary>
    public void TrailingBits()
    {
        Flag(true);
        Align(ones: false);
    }

    /// <summary>Writes whole bytes; only where the writer stands at the start of a byte.</summary>
    public void Bytes(scoped ReadOnlySpan<byte> bytes)
    {
        if (!IsAligned || bytes.Length > _buffer.Length - _length)
        {
            Failed = true;
            return;
        }

        bytes.CopyTo(_buffer[_length..]);
        _length += bytes.Length;
    }

    /// <summary>What is left of the buffer, for a writer of whole bytes; <see cref="Advance"/> tells how much it wrote.</summary>
    public readonly Span<byte> Rest => _buffer[_length..];

    /// <summary>Counts bytes that were put into <see cref="Rest"/>; only where the writer stands at the start of a byte.</summary>
    /// <param name="count">Bytes; more than there are, or a negative number where the bytes did not fit, is a failure.</param>
    public void Advance(int count)
    {
        if (!IsAligned || (uint)count > (uint)(_buffer.Length - _length))
        {
            Failed = true;
            return;
        }

        _length += count;
    }

    // All at once where there is room for eight, whatever stands behind; else one by one, as some may not fit.
    private void WholeBytes()
    {
        var whole = _cached >> 3;
        _cached &= 7;
        if (_buffer.Length - _length >= sizeof(ulong))
        {
            BinaryPrimitives.WriteUInt64BigEndian(_buffer[_length..], (_cache >> _cached) << (64 - (8 * whole)));
            _length += whole;
            return;
        }

        while (whole > 0)
        {
            whole--;
            Byte((byte)(_cache >> (_cached + (8 * whole))));
        }
    }

    private void Byte(byte value)
    {
        if (_length == _buffer.Length)
        {
            Failed = true;
            return;
        }

        _buffer[_length++] = value;
    }
}

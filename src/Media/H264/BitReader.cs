using System.Numerics;

namespace Supervision.Media.H264;

/// <summary>
/// Reads the bits of a NAL unit (H.264 and H.265 alike) and steps over emulation prevention bytes (the 3 of 00 00 03). Never throws on what it
/// reads: past the end every read gives 0 and <see cref="Failed"/> stays true, so a parser asks once, at its end.
/// </summary>
internal ref struct BitReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _next;
    private int _zeros;
    private ulong _cache;
    private int _cached;

    /// <summary>Starts at the first bit of <paramref name="nalUnit"/>, its header included.</summary>
    public BitReader(ReadOnlySpan<byte> nalUnit) => _bytes = nalUnit;

    /// <summary>True once something was read that is not there, or an Exp-Golomb code was longer than 32 bits.</summary>
    public bool Failed { get; private set; }

    /// <summary>Bits read so far, emulation prevention bytes not counted.</summary>
    public long Position { get; private set; }

    /// <summary>Reads one bit.</summary>
    public bool Flag() => Bits(1) != 0;

    /// <summary>Reads an unsigned number of 0 to 32 bits: u(n).</summary>
    public uint Bits(int count)
    {
        if (!Fill(count))
        {
            Failed = true;
            _cached = 0;
            return 0;
        }

        _cached -= count;
        Position += count;
        return (uint)((_cache >> _cached) & ((1UL << count) - 1));
    }

    /// <summary>Steps over any number of bits.</summary>
    public void Skip(int count)
    {
        for (; count > 0 && !Failed; count -= 32)
        {
            Bits(Math.Min(count, 32));
        }
    }

    /// <summary>Reads an unsigned Exp-Golomb code: ue(v).</summary>
    public uint UnsignedGolomb()
    {
        var zeros = 0;
        while (!Flag())
        {
            if (Failed || ++zeros > 32)
            {
                Failed = true;
                return 0;
            }
        }

        if (zeros == 32)
        {
            // Only 2^32 - 1, the largest value of ue(v), has 32 leading zeros and fits.
            Failed |= Bits(32) != 0;
            return uint.MaxValue;
        }

        return (1u << zeros) - 1 + Bits(zeros);
    }

    /// <summary>Reads an unsigned Exp-Golomb code that must not be above <paramref name="max"/>; a larger one is a failure.</summary>
    public int UnsignedGolomb(int max)
    {
        var value = UnsignedGolomb();
        Failed |= value > (uint)max;
        return Failed ? 0 : (int)value;
    }

    /// <summary>Reads a signed Exp-Golomb code: se(v).</summary>
    public int SignedGolomb()
    {
        var code = UnsignedGolomb();
        var magnitude = (int)(code >> 1);
        return (code & 1) == 0 ? -magnitude : magnitude + 1;
    }

    /// <summary>For a parser that found what must not be.</summary>
    public void Fail() => Failed = true;

    /// <summary>Reads a byte where the reader stands at the start of one; false, without a failure, at the end.</summary>
    public bool TryByte(out byte value)
    {
        value = 0;
        if (_cached != 0 || !NextByte(out value))
        {
            return false;
        }

        Position += 8;
        return true;
    }

    /// <summary>Where the next byte stands in the NAL unit; only where the reader stands at the start of one.</summary>
    public readonly int NextOffset => _next;

    /// <summary>True where something stands before the trailing bits (the last 1 and zeros): more_rbsp_data().</summary>
    public readonly bool HasMoreData()
    {
        var copy = this;
        if (copy.Failed || !copy.Fill(1))
        {
            return false;
        }

        var rest = copy._cache & ((1UL << copy._cached) - 1);
        var isNextOne = (rest >> (copy._cached - 1)) != 0;
        var ones = BitOperations.PopCount(rest);
        var sought = isNextOne ? 2 : 1;
        while (ones < sought && copy.NextByte(out var value))
        {
            ones += BitOperations.PopCount(value);
        }

        return ones >= sought;
    }

    private bool Fill(int count)
    {
        while (_cached < count)
        {
            if (!NextByte(out var value))
            {
                return false;
            }

            _cache = (_cache << 8) | value;
            _cached += 8;
        }

        return true;
    }

    private bool NextByte(out byte value)
    {
        value = 0;
        if (_zeros >= 2 && _next < _bytes.Length && _bytes[_next] == 3)
        {
            _next++;
            _zeros = 0;
        }

        if (_next >= _bytes.Length)
        {
            return false;
        }

        value = _bytes[_next++];
        _zeros = value == 0 ? _zeros + 1 : 0;
        return true;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Supervision.Media.H264.Entropy;

/// <summary>
/// The arithmetic encoder of 9.3.4.2. The standard's register of 10 bits is kept in a longer one, so that whole bytes go out; a byte of ones waits
/// until it is known whether a carry passes through it.
/// </summary>
/// <param name="destination">Where the bytes go.</param>
/// <param name="states">Context states, see <see cref="CabacContexts"/>; they change.</param>
internal ref struct CabacEncoder(Span<byte> destination, Span<byte> states)
{
    private const int RegisterBits = 10;

    // So many bits are collected before bytes are taken out; with those of one step they fit above the register.
    private const int Full = 40;
    private readonly Span<byte> _destination = destination;
    private readonly Span<byte> _states = states;
    private ulong _low;
    private uint _range = 510;

    // Bits above the register that did not go out yet. The very first bit is always 0 and dropped.
    private int _pending = -1;
    private int _waitingOnes;
    private int _length;

    /// <summary>True once something did not fit.</summary>
    public bool Failed { get; private set; }

    /// <summary>Bytes written.</summary>
    public readonly int Length => _length;

    /// <summary>Writes a bit, 0 or 1, whose probability a context knows.</summary>
    public void Bit(int context, int bit)
    {
        ref var state = ref _states[context];
        int before = state;
        var step = CabacTables.Steps[(before << 2) | (int)((_range >> 6) & 3)];
        state = (byte)(step >> (8 << bit));

        // Which of the two intervals is taken can hardly be predicted, so no branch depends on it.
        var least = step & 0xFF;
        var most = _range - least;
        var mask = (uint)-((before ^ bit) & 1);
        Take(most & mask, most ^ ((most ^ least) & mask));
    }

    /// <summary>Writes the bits of a block of coefficients.</summary>
    /// <param name="bins">As <see cref="CabacBins"/> has them.</param>
    /// <param name="contexts">The context of each number in <paramref name="bins"/>.</param>
    public void Bits(scoped ReadOnlySpan<byte> bins, scoped ReadOnlySpan<ushort> contexts)
    {
        // Most of a strip's time is spent here: what changes with each bit is kept out of memory.
        var steps = CabacTables.Steps.AsSpan();
        var kept = _states;
        var (low, range, pending) = (_low, _range, _pending);
        foreach (var bin in bins)
        {
            if (bin >= CabacBins.Bypass)
            {
                low = (low << 1) + (range & (uint)-(bin & 1));
                pending++;
            }
            else
            {
                ref var state = ref kept[contexts[bin >> 1]];
                int before = state;
                var step = steps[(before << 2) | (int)((range >> 6) & 3)];
                state = (byte)(step >> (8 << (bin & 1)));
                var least = step & 0xFF;
                var most = range - least;
                var mask = (uint)-((before ^ bin) & 1);
                low += most & mask;
                range = most ^ ((most ^ least) & mask);
                var shift = BitOperations.LeadingZeroCount(range) - 23;
                range <<= shift;
                low <<= shift;
                pending += shift;
            }

            if (pending >= Full)
            {
                (_low, _pending) = (low, pending);
                Output();
                (low, pending) = (_low, _pending);
            }
        }

        (_low, _range, _pending) = (low, range, pending);
    }

    /// <summary>Writes the bit that says whether the slice, or a stretch before samples, ends here; false: it goes on.</summary>
    public void Continue()
    {
        Take(0, _range - 2);
    }

    /// <summary>Ends the stretch: after it whole bytes can follow. At the slice's end this writes the trailing bits too.</summary>
    public void Stop()
    {
        Take(_range - 2, 2);
        const uint stopBit = 0x80;
        _low = (_low & ~(ulong)(stopBit - 1) | stopBit) << 3;
        _pending += 3;
        var padding = -_pending & 7;
        _low <<= padding;
        _pending += padding;
        Output();
        WaitingOnes(0);
        (_low, _range, _pending) = (0, 510, -1);
    }

    /// <summary>Writes whole bytes after <see cref="Stop"/>.</summary>
    public void Bytes(scoped ReadOnlySpan<byte> bytes)
    {
        if (!bytes.TryCopyTo(_destination[_length..]))
        {
            Failed = true;
            return;
        }

        _length += bytes.Length;
    }

    // Goes over to a part of the interval, and brings its range back to nine bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(uint above, uint range)
    {
        var shift = BitOperations.LeadingZeroCount(range) - 23;
        _range = range << shift;
        _low = (_low + above) << shift;
        _pending += shift;
        if (_pending >= Full)
        {
            Output();
        }
    }

    // Takes out the whole bytes.
    private void Output()
    {
        while (_pending >= 8)
        {
            _pending -= 8;
            var value = (uint)(_low >> (RegisterBits + _pending));
            _low &= (1UL << (RegisterBits + _pending)) - 1;
            Emit(value);
        }
    }

    private void Emit(uint value)
    {
        if (value == 0xFF)
        {
            _waitingOnes++;
            return;
        }

        var carry = value >> 8;
        if (carry != 0 && _length > 0)
        {
            _destination[_length - 1]++;
        }

        WaitingOnes(carry);
        Byte((byte)value);
    }

    private void WaitingOnes(uint carry)
    {
        for (; _waitingOnes > 0; _waitingOnes--)
        {
            Byte((byte)(0xFF + carry));
        }
    }

    private void Byte(byte value)
    {
        if (_length == _destination.Length)
        {
            Failed = true;
            return;
        }

        _destination[_length++] = value;
    }
}

using Supervision.Media.H264;
using Supervision.Media.H264.Slices;

namespace Supervision.Tests.Media.H264.Strip;

/// <summary>
/// Writes a small H.264 stream of frames that mark references in every legal way: sliding window, all operations, long-term IDR, pictures that are no
/// reference, numbers left out. Keeps its own account of the references, to send only what is legal.
/// </summary>
internal sealed class MarkingCamera
{
    internal const int Samples = Side * Side * 256;

    private const int Side = 2;
    private const int MaxNumber = 16;

    private readonly Random _random;
    private readonly int _references;
    private readonly bool _hasGaps;
    private readonly List<int> _short = [];
    private readonly List<int> _long = [];
    private readonly H264SetTable _table = new();
    private byte[] _header = [];
    private int _headerBits;
    private int _number;
    private int _longTermEnd;
    private bool _lastWasReference = true;
    private int _pictures;
    private SliceHeader _parsed;

    internal MarkingCamera(int seed, int references, bool hasGaps)
    {
        (_random, _references, _hasGaps) = (new Random(seed), references, hasGaps);
        Sps = WriteSps();
        Pps = WritePps();
        Assert.True(_table.TryAdd(Sps, out _) && _table.TryAdd(Pps, out _));
    }

    internal byte[] Sps { get; }

    internal byte[] Pps { get; }

    internal H264Sps ParsedSps => _table.Sequences.Single();

    /// <summary>Makes up the next picture's header.</summary>
    internal SliceHeader Next()
    {
        var isIdr = _pictures == 0 || _random.Next(60) == 0;
        var isReference = isIdr || !_lastWasReference || _random.Next(4) != 0;
        var bits = new BitWriter(new byte[512]);
        if (isIdr)
        {
            _number = 0;
        }
        else
        {
            Advance();
        }

        bits.Bits((isReference ? 0x20u : 0) | (isIdr ? 5u : 1u), 8);
        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(isIdr ? 7u : 5u);
        bits.UnsignedGolomb(0);
        bits.Bits((uint)_number, 4);
        if (isIdr)
        {
            bits.UnsignedGolomb((uint)(_pictures % 2));
        }
        else
        {
            bits.Bits(0, 2);
        }

        if (isReference)
        {
            WriteMarking(ref bits, isIdr);
        }

        bits.SignedGolomb(0);
        bits.UnsignedGolomb(1);
        _lastWasReference = isReference;
        _pictures++;
        return Close(ref bits);
    }

    /// <summary>The whole NAL unit of the picture that <see cref="Next"/> made up: of one value, or skipped.</summary>
    internal byte[] Picture(byte? value)
    {
        var payload = new BitWriter(new byte[4096]);
        var from = new BitReader(_header);
        Rbsp.Copy(ref from, ref payload, _headerBits);
        CavlcStrip.WriteMacroblocks(ref payload, Side * Side, _parsed.Type == SliceType.P, value);
        return Rbsp.Protect(ref payload);
    }

    private SliceHeader Close(ref BitWriter bits)
    {
        _headerBits = (int)bits.Position;
        _header = Rbsp.Protect(ref bits);
        Assert.True(SliceHeaderParser.TryParse(_header, _table, out _parsed));
        Assert.Equal(_headerBits, _parsed.EndBit);
        return _parsed;
    }

    // A picture that is no reference has the number of the next one that is.
    private void Advance()
    {
        _number = _lastWasReference ? (_number + 1) % MaxNumber : _number;

        // Not across the end of the numbers: there ffmpeg loses the order of display.
        for (var left = _hasGaps && _lastWasReference && _random.Next(8) == 0 ? _random.Next(1, 4) : 0; left > 0 && _number > 0 && _number + 1 < MaxNumber; left--)
        {
            // A number that is left out takes its place in the window.
            Slide();
            _short.Add(_number);
            _number = (_number + 1) % MaxNumber;
        }
    }

    private void Slide()
    {
        // Numbers stay distinct: those so old that they would come again are dropped by an operation before.
        while (_short.Count + _long.Count >= _references && _short.Count > 0)
        {
            _short.RemoveAt(0);
        }
    }

    private void WriteMarking(ref BitWriter bits, bool isIdr)
    {
        if (isIdr)
        {
            _short.Clear();
            _long.Clear();
            var isLongTerm = _random.Next(3) == 0;
            (isLongTerm ? _long : _short).Add(0);
            _longTermEnd = isLongTerm ? 1 : 0;
            bits.Flag(false);
            bits.Flag(isLongTerm);
            return;
        }

        var isCrowded = _long.Count == _references || (_short.Count > 0 && (_number - _short[0] + MaxNumber) % MaxNumber > 10);
        var isAdaptive = isCrowded || _random.Next(3) == 0;
        bits.Flag(isAdaptive);
        if (!isAdaptive)
        {
            Slide();
            _short.Add(_number);
            return;
        }

        WriteOperations(ref bits);
        bits.UnsignedGolomb(0);
    }

    private void WriteOperations(ref BitWriter bits)
    {
        var becomesLongTerm = false;
        if (_random.Next(12) == 0)
        {
            bits.UnsignedGolomb(5);
            _short.Clear();
            _long.Clear();
            (_number, _longTermEnd) = (0, 0);
            _short.Add(0);
            return;
        }

        if (_random.Next(4) == 0)
        {
            EndLongTermAt(ref bits, _random.Next(0, _references + 1));
        }

        if (_short.Count > 0 && _longTermEnd > 0 && _random.Next(2) == 0)
        {
            MakeLongTerm(ref bits, _short[_random.Next(_short.Count)], _random.Next(_longTermEnd));
        }

        MakeRoom(ref bits);
        if (_longTermEnd > 0 && _random.Next(3) == 0)
        {
            var index = _random.Next(_longTermEnd);
            bits.UnsignedGolomb(6);
            bits.UnsignedGolomb((uint)index);
            _long.Remove(index);
            _long.Add(index);
            becomesLongTerm = true;
        }

        if (!becomesLongTerm)
        {
            _short.Add(_number);
        }
    }

    private void EndLongTermAt(ref BitWriter bits, int end)
    {
        bits.UnsignedGolomb(4);
        bits.UnsignedGolomb((uint)end);
        _longTermEnd = end;
        _long.RemoveAll(index => index >= end);
    }

    private void MakeLongTerm(ref BitWriter bits, int number, int index)
    {
        bits.UnsignedGolomb(3);
        WriteDifference(ref bits, number);
        bits.UnsignedGolomb((uint)index);
        _short.Remove(number);
        _long.Remove(index);
        _long.Add(index);
    }

    private void MakeRoom(ref BitWriter bits)
    {
        while (_short.Count > 0 && (_number - _short[0] + MaxNumber) % MaxNumber > 10)
        {
            Drop(ref bits, _short[0]);
        }

        while (_short.Count + _long.Count >= _references)
        {
            if (_long.Count > 0 && (_short.Count == 0 || _random.Next(2) == 0))
            {
                bits.UnsignedGolomb(2);
                bits.UnsignedGolomb((uint)_long[0]);
                _long.RemoveAt(0);
            }
            else
            {
                Drop(ref bits, _short[_random.Next(_short.Count)]);
            }
        }
    }

    private void Drop(ref BitWriter bits, int number)
    {
        bits.UnsignedGolomb(1);
        WriteDifference(ref bits, number);
        _short.Remove(number);
    }

    private void WriteDifference(ref BitWriter bits, int number) => bits.UnsignedGolomb((uint)(((_number - number + MaxNumber) % MaxNumber) - 1));

    private byte[] WriteSps()
    {
        var bits = new BitWriter(new byte[64]);
        bits.Bits(0x67, 8);
        bits.Bits(77 << 16 | 40, 24);
        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(2);
        bits.UnsignedGolomb((uint)_references);
        bits.Flag(_hasGaps);
        bits.UnsignedGolomb(Side - 1);
        bits.UnsignedGolomb(Side - 1);
        bits.Bits(0b1100, 4);
        return Rbsp.Protect(ref bits);
    }

    private static byte[] WritePps()
    {
        var bits = new BitWriter(new byte[64]);
        bits.Bits(0x68, 8);
        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(0);
        bits.Bits(0, 2);
        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(0);
        bits.Bits(0, 3);
        bits.SignedGolomb(0);
        bits.SignedGolomb(0);
        bits.SignedGolomb(0);
        bits.Bits(0b100, 3);
        return Rbsp.Protect(ref bits);
    }
}

using System.Buffers.Binary;
using BenchmarkDotNet.Attributes;
using Supervision.Media.H264;
using Supervision.Media.H264.Slices;
using Supervision.Media.H264.Strip;

namespace Supervision.Benchmarks.H264;

/// <summary>
/// An access unit of 15 kB (1080p25 at 3 Mbit/s) to one with a strip's slice, and back: what has to be read of the picture, and the copy.
/// Rewritten is a camera whose slice headers lack the deblocking field.
/// </summary>
[MemoryDiagnoser]
public class StripAccessUnitBenchmark
{
    private const int Length = 15_000;
    private const int HeaderRoom = 64;
    private readonly byte[] _output = new byte[2 * Length];
    private readonly byte[] _back = new byte[2 * Length];
    private readonly byte[] _unit = new byte[Length];
    private readonly byte[] _strip = new byte[24];
    private StripParameterSets _sets = null!;
    private StripRemover _remover = null!;
    private int _written;

    [Params(false, true)]
    public bool Rewritten { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // 1080p, High; the PPS (CABAC, three references) with and without deblocking_filter_control_present_flag.
        ReadOnlyMemory<byte>[] sets =
        [
            Convert.FromHexString("67640028ACD940780227E5C044000003000400000300C83C60C658"),
            Convert.FromHexString(Rewritten ? "68EBE3CA22C0" : "68EBE3CB22C0"),
        ];
        StripParameterSets.TryBuild(sets, 4, 25, out var built, out _);
        _sets = built!;
        StripRemover.TryCreate(sets, out var remover, out _);
        _remover = remover!;
        new Random(1).NextBytes(_unit);
        for (var i = 0; i < _unit.Length; i++)
        {
            _unit[i] |= 1;
        }

        WriteSlice(_unit);
        WriteSlice(_strip, _sets.CameraMacroblocks);
        _written = Write();
        if (_written < Length || Remove() != Length || !_back.AsSpan(0, Length).SequenceEqual(_unit))
        {
            throw new InvalidOperationException("the access unit does not come back");
        }
    }

    /// <summary>Read the picture, write it with the strip.</summary>
    [Benchmark]
    public int Write()
    {
        PictureSlices.TryRead(_unit, _sets.Tables.Camera, out var picture);
        StripAccessUnit.TryWrite(_unit, picture, _sets, _strip.AsSpan(NalUnits.LengthSize), _output, out var written);
        return written;
    }

    /// <summary>Take the strip out again.</summary>
    [Benchmark]
    public int Remove()
    {
        _remover.TryRemove(_output.AsSpan(0, _written), _back, out var written);
        return written;
    }

    // A P slice up to its data; the data is not looked at.
    private void WriteSlice(Span<byte> unit, int first = 0)
    {
        // Into room of its own: the writer may clear bytes behind what it wrote, and zeros in a row must not stand in a NAL unit.
        BinaryPrimitives.WriteInt32BigEndian(unit, unit.Length - NalUnits.LengthSize);
        _sets.Tables.Camera.TryGet(0, out var pps, out var sps);
        var bits = new BitWriter(new byte[HeaderRoom]);
        bits.Bits(0x41, 8);
        bits.UnsignedGolomb((uint)first);
        bits.UnsignedGolomb(5);
        bits.UnsignedGolomb(0);
        bits.Bits(1, sps.FrameNumberBits);
        bits.Bits(2, sps.OrderType == 0 ? sps.OrderBits : 0);
        bits.Bits(0b110, 3);
        bits.Bits(0b1100, pps.WeightedPrediction ? 4 : 0);
        bits.Flag(false);
        bits.Bits(0b11, 2);
        bits.Bits(0b111, pps.DeblockingControl ? 3 : 0);
        bits.Align(ones: true);
        bits.Written.CopyTo(unit[NalUnits.LengthSize..]);
    }
}

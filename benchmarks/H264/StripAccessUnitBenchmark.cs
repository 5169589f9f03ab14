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
            Convert.FromHexString(Rewritten ? "68EBE38B22C0" : "68EBE3CB22C0"),
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

    private static void WriteSlice(Span<byte> unit, int first = 0)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(unit, unit.Length - NalUnits.LengthSize);
        var bits = new BitWriter(unit[NalUnits.LengthSize..]);
        bits.Bits(0x41, 8);
        bits.UnsignedGolomb((uint)first);
        bits.UnsignedGolomb(5);
        bits.UnsignedGolomb(0);
        bits.Bits(1, 4);
        bits.Bits(0b1000_0000, 8);
        bits.Bits(0xFFFF_FFFF, 32);
    }
}

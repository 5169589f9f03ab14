using Supervision.Media.H264;

namespace Supervision.Media.H265;

/// <summary>A picture parameter set of H.265 (7.3.2.3.1) up to what tells how it may be decoded in parallel.</summary>
internal readonly record struct H265Pps(int Id, int SpsId, bool Tiles, bool EntropySync)
{
    internal static bool TryParse(ReadOnlySpan<byte> nalUnit, out H265Pps pps, out string? error)
    {
        var bits = new BitReader(nalUnit);
        bits.Skip(16);
        pps = Parse(ref bits);
        error = H265NalUnit.TypeOf(nalUnit) != H265NalType.Pps ? "H.265 PPS: these bytes are not a PPS (nal_unit_type 34)"
            : bits.Failed || !bits.HasMoreData() ? $"H.265 PPS: ends early or holds an impossible value ({nalUnit.Length} bytes); restart the camera"
            : null;
        return error is null;
    }

    private static H265Pps Parse(ref BitReader bits)
    {
        var id = bits.UnsignedGolomb(63);
        var sps = bits.UnsignedGolomb(15);
        bits.Skip(7);
        bits.UnsignedGolomb(15);
        bits.UnsignedGolomb(15);
        bits.SignedGolomb();
        bits.Skip(2);
        if (bits.Flag())
        {
            bits.UnsignedGolomb();
        }

        bits.SignedGolomb();
        bits.SignedGolomb();
        bits.Skip(4);
        return new(id, sps, bits.Flag(), bits.Flag());
    }
}

using Supervision.Media.H264;

namespace Supervision.Media.H265;

/// <summary>What the two-byte header of an H.265 NAL unit says.</summary>
public static class H265NalUnit
{
    /// <summary>Bytes of the header.</summary>
    public const int HeaderSize = 2;

    /// <summary>The type; <see cref="H265NalType.Unspecified"/> for fewer than two bytes.</summary>
    public static H265NalType TypeOf(ReadOnlySpan<byte> nalUnit) =>
        nalUnit.Length < HeaderSize ? H265NalType.Unspecified : (H265NalType)((nalUnit[0] >> 1) & 0x3F);

    /// <summary>True for what an hvcC holds: VPS, SPS and PPS.</summary>
    public static bool IsParameterSet(ReadOnlySpan<byte> nalUnit) => TypeOf(nalUnit) is H265NalType.Vps or H265NalType.Sps or H265NalType.Pps;

    /// <summary>
    /// True where the access unit (4-byte lengths) is a RASL picture: shown before the CRA picture it follows and not decodable where decoding
    /// starts with that one.
    /// </summary>
    public static bool IsSkippedLeading(ReadOnlySpan<byte> lengthPrefixed)
    {
        foreach (var nalUnit in new NalUnits(lengthPrefixed))
        {
            var type = TypeOf(nalUnit);
            if (type <= H265NalType.ReservedVcl31)
            {
                return type is H265NalType.RaslN or H265NalType.RaslR;
            }
        }

        return false;
    }

    /// <summary>True where the access unit (4-byte lengths) is an intra random access point: IDR, CRA or BLA.</summary>
    public static bool IsKeyFrame(ReadOnlySpan<byte> lengthPrefixed)
    {
        foreach (var nalUnit in new NalUnits(lengthPrefixed))
        {
            switch (TypeOf(nalUnit))
            {
                case >= H265NalType.BlaWLp and <= H265NalType.ReservedIrap23:
                    return true;
                case <= H265NalType.ReservedVcl31:
                    return false;
            }
        }

        return false;
    }
}

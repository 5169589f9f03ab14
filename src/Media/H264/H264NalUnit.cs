using Supervision.Media.H264.Slices;

namespace Supervision.Media.H264;

/// <summary>What the one-byte header of an H.264 NAL unit says.</summary>
public static class H264NalUnit
{
    /// <summary>The type; <see cref="H264NalType.Unspecified"/> for no bytes.</summary>
    public static H264NalType TypeOf(ReadOnlySpan<byte> nalUnit) =>
        nalUnit.IsEmpty ? H264NalType.Unspecified : (H264NalType)(nalUnit[0] & 0x1F);

    /// <summary>True for what an avcC holds: SPS and PPS.</summary>
    public static bool IsParameterSet(ReadOnlySpan<byte> nalUnit) => TypeOf(nalUnit) is H264NalType.Sps or H264NalType.Pps;

    /// <summary>True where a slice of the access unit (4-byte lengths) is a B slice. Needs no parameter sets.</summary>
    public static bool HasBSlices(ReadOnlySpan<byte> lengthPrefixed)
    {
        foreach (var nalUnit in new NalUnits(lengthPrefixed))
        {
            if (TypeOf(nalUnit) is H264NalType.Slice or H264NalType.PartitionA && SliceHeaderParser.IsB(nalUnit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the access unit (4-byte lengths) is an IDR picture. A recovery point is none: see the README.</summary>
    public static bool IsKeyFrame(ReadOnlySpan<byte> lengthPrefixed)
    {
        foreach (var nalUnit in new NalUnits(lengthPrefixed))
        {
            // All slices of a primary picture are IDR or none is.
            switch (TypeOf(nalUnit))
            {
                case H264NalType.IdrSlice:
                    return true;
                case H264NalType.Slice or H264NalType.PartitionA:
                    return false;
            }
        }

        return false;
    }
}

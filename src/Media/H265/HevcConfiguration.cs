using System.Buffers;
using System.Buffers.Binary;

using Supervision.Media.H264;

namespace Supervision.Media.H265;

/// <summary>Writes HEVCDecoderConfigurationRecord, the contents of <c>hvcC</c> (ISO/IEC 14496-15, 8.3.3.1).</summary>
internal static class HevcConfiguration
{
    internal const byte Version = 1;

    /// <summary>Bytes before the parameter sets.</summary>
    internal const int FixedSize = 23;

    private const int MixedParallelism = 0;
    private const int SliceParallelism = 1;
    private const int TileParallelism = 2;
    private const int WavefrontParallelism = 3;

    internal static ReadOnlyMemory<byte> Build(H265Sps first, H265Pps picture, ParameterSetList vps, ParameterSetList sps, ParameterSetList pps)
    {
        var output = new ArrayBufferWriter<byte>(256);
        WriteFixed(output.GetSpan(FixedSize)[..FixedSize], first, picture);
        output.Advance(FixedSize);
        WriteArray(output, H265NalType.Vps, vps);
        WriteArray(output, H265NalType.Sps, sps);
        WriteArray(output, H265NalType.Pps, pps);
        return output.WrittenMemory.ToArray();
    }

    private static void WriteFixed(Span<byte> record, H265Sps sps, H265Pps pps)
    {
        record[0] = Version;
        record[1] = sps.Profile.ProfileByte;
        BinaryPrimitives.WriteUInt32BigEndian(record[2..], sps.Profile.Compatibility);
        BinaryPrimitives.WriteUInt32BigEndian(record[6..], (uint)(sps.Profile.Constraints >> 16));
        BinaryPrimitives.WriteUInt16BigEndian(record[10..], (ushort)sps.Profile.Constraints);
        record[12] = sps.Profile.Level;
        BinaryPrimitives.WriteUInt16BigEndian(record[13..], (ushort)(0xF000 | sps.MinSpatialSegmentation));
        record[15] = (byte)(0xFC | Parallelism(sps, pps));
        record[16] = (byte)(0xFC | sps.ChromaFormat);
        record[17] = (byte)(0xF8 | (sps.BitDepthLuma - 8));
        record[18] = (byte)(0xF8 | (sps.BitDepthChroma - 8));
        // avgFrameRate and constantFrameRate: not told, since cameras change them without a new SPS.
        BinaryPrimitives.WriteUInt16BigEndian(record[19..], 0);
        record[21] = (byte)((sps.SubLayers << 3) | (sps.TemporalIdNesting ? 4 : 0) | (NalUnits.LengthSize - 1));
        record[22] = 3;
    }

    private static int Parallelism(H265Sps sps, H265Pps pps) => (sps.MinSpatialSegmentation, pps.EntropySync, pps.Tiles) switch
    {
        (0, _, _) or (_, true, true) => MixedParallelism,
        (_, true, false) => WavefrontParallelism,
        (_, false, true) => TileParallelism,
        _ => SliceParallelism,
    };

    private static void WriteArray(ArrayBufferWriter<byte> output, H265NalType type, ParameterSetList sets)
    {
        // array_completeness: all sets of the stream are here, as sample entry hvc1 asks.
        output.Write<byte>([(byte)(0x80 | (int)type), (byte)(sets.Count >> 8), (byte)sets.Count]);
        AvcConfiguration.WriteSets(output, sets);
    }
}

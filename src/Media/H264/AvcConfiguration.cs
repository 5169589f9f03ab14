using System.Buffers;

namespace Supervision.Media.H264;

/// <summary>Writes AVCDecoderConfigurationRecord, the contents of <c>avcC</c> (ISO/IEC 14496-15, 5.3.3.1).</summary>
internal static class AvcConfiguration
{
    internal const byte Version = 1;

    internal static ReadOnlyMemory<byte> Build(H264Sps first, ParameterSetList sps, ParameterSetList pps)
    {
        var output = new ArrayBufferWriter<byte>(256);
        output.Write<byte>([Version, (byte)first.Profile, (byte)first.Constraints, (byte)first.Level, 0xFC | (NalUnits.LengthSize - 1)]);
        output.Write<byte>([(byte)(0xE0 | sps.Count)]);
        WriteSets(output, sps);
        output.Write<byte>([(byte)pps.Count]);
        WriteSets(output, pps);
        if (first.IsHighProfile)
        {
            output.Write<byte>([
                (byte)(0xFC | first.ChromaFormat),
                (byte)(0xF8 | (first.BitDepthLuma - 8)),
                (byte)(0xF8 | (first.BitDepthChroma - 8)),
                0]);
        }

        return output.WrittenMemory.ToArray();
    }

    internal static void WriteSets(IBufferWriter<byte> output, ParameterSetList sets)
    {
        foreach (var nalUnit in sets.NalUnits)
        {
            output.Write<byte>([(byte)(nalUnit.Length >> 8), (byte)nalUnit.Length]);
            output.Write(nalUnit.Span);
        }
    }
}

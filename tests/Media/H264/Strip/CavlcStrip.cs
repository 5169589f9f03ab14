using Supervision.Media.H264;
using Supervision.Media.H264.Slices;
using Supervision.Media.H264.Strip;

namespace Supervision.Tests.Media.H264.Strip;

/// <summary>A plain strip with CAVLC: of one value in raw macroblocks, or a copy of reference 0.</summary>
internal static class CavlcStrip
{
    private const uint PcmInI = 25;
    private const uint PcmInP = 30;

    /// <summary>A whole slice NAL unit.</summary>
    /// <param name="picture">The camera's picture.</param>
    /// <param name="sets">Sets with the strip.</param>
    /// <param name="value">What all samples are; null to skip all macroblocks.</param>
    internal static byte[] Slice(in PictureSlices picture, StripParameterSets sets, byte? value)
    {
        var macroblocks = sets.Rows * sets.Tables.Camera.Sequences.First().WidthInMacroblocks;
        var bits = new BitWriter(new byte[1024 + (macroblocks * 400)]);
        StripSliceHeader.Write(ref bits, picture, sets, cabacInit: 0, qp: 30);
        WriteMacroblocks(ref bits, macroblocks, picture.Type == SliceType.P, value);
        bits.TrailingBits();
        Assert.False(bits.Failed);
        var nalUnit = new byte[EmulationPrevention.MaxLength(bits.Written.Length)];
        return nalUnit[..EmulationPrevention.Apply(bits.Written, nalUnit)];
    }

    internal static void WriteMacroblocks(ref BitWriter bits, int count, bool isP, byte? value)
    {
        if (value is null)
        {
            Assert.True(isP);
            bits.UnsignedGolomb((uint)count);
            return;
        }

        Span<byte> samples = stackalloc byte[384];
        samples.Fill(value.Value);
        for (var i = 0; i < count; i++)
        {
            if (isP)
            {
                bits.UnsignedGolomb(0);
            }

            bits.UnsignedGolomb(isP ? PcmInP : PcmInI);
            bits.Align(ones: false);
            bits.Bytes(samples);
        }
    }
}

using Supervision.Media.H264;

namespace Supervision.Tests.Media.H264;

/// <summary>Parameter sets made to measure.</summary>
internal static class TestSets
{
    internal static byte[] Sps(
        int width,
        int height,
        int level,
        int references = 3,
        int profile = 100,
        int constraints = 0,
        int id = 0,
        int chroma = 1,
        int depth = 8,
        bool lossless = false,
        bool frames = true,
        bool defaultScaling = false)
    {
        var bits = new BitWriter(new byte[256]);
        bits.Bits(0x67, 8);
        bits.Bits((uint)((profile << 16) | (constraints << 8) | level), 24);
        bits.UnsignedGolomb((uint)id);
        if (H264Sps.IsHigh(profile))
        {
            bits.UnsignedGolomb((uint)chroma);
            bits.UnsignedGolomb((uint)depth - 8);
            bits.UnsignedGolomb((uint)depth - 8);
            bits.Flag(lossless);
            bits.Flag(defaultScaling);
            bits.Bits(0, defaultScaling ? 8 : 0);
        }

        bits.UnsignedGolomb(4);
        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(4);
        bits.UnsignedGolomb((uint)references);
        bits.Flag(false);
        bits.UnsignedGolomb((uint)((width + 15) / 16) - 1);
        bits.UnsignedGolomb((uint)((height + 15) / 16) - 1);
        bits.Flag(frames);
        if (!frames)
        {
            bits.Flag(false);
        }

        bits.Flag(true);
        WriteCropping(ref bits, (16 - (width % 16)) % 16, (16 - (height % 16)) % 16);
        WriteVui(ref bits);
        return Rbsp.Protect(ref bits);
    }

    internal static byte[] Pps(
        int id = 0,
        int sps = 0,
        bool cabac = false,
        bool groups = false,
        bool control = true,
        bool redundant = false,
        int qp = 26,
        bool high = true)
    {
        var bits = new BitWriter(new byte[256]);
        bits.Bits(0x68, 8);
        bits.UnsignedGolomb((uint)id);
        bits.UnsignedGolomb((uint)sps);
        bits.Flag(cabac);
        bits.Flag(false);
        bits.UnsignedGolomb(groups ? 1u : 0u);
        if (groups)
        {
            bits.UnsignedGolomb(1);
        }

        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(0);
        bits.Bits(0, 3);
        bits.SignedGolomb(qp - 26);
        bits.SignedGolomb(0);
        bits.SignedGolomb(-2);
        bits.Flag(control);
        bits.Flag(false);
        bits.Flag(redundant);
        if (high)
        {
            bits.Bits(0b10, 2);
            bits.SignedGolomb(-2);
        }

        return Rbsp.Protect(ref bits);
    }

    private static void WriteCropping(ref BitWriter bits, int right, int bottom)
    {
        bits.Flag(right + bottom > 0);
        if (right + bottom > 0)
        {
            bits.UnsignedGolomb(0);
            bits.UnsignedGolomb((uint)right / 2);
            bits.UnsignedGolomb(0);
            bits.UnsignedGolomb((uint)bottom / 2);
        }
    }

    // 25 pictures a second, vectors within the picture.
    private static void WriteVui(ref BitWriter bits)
    {
        bits.Flag(true);
        bits.Bits(0, 4);
        bits.Flag(true);
        bits.Bits(1, 32);
        bits.Bits(50, 32);
        bits.Bits(0b1000, 4);
        bits.Bits(0b10, 2);
        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(10);
        bits.UnsignedGolomb(10);
        bits.UnsignedGolomb(0);
        bits.UnsignedGolomb(3);
    }
}

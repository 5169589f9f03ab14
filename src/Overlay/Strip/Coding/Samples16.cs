namespace Supervision.Overlay.Strip.Coding;

/// <summary>The 4x4 blocks, by raster number, of a macroblock's 256 samples.</summary>
internal static class Samples16
{
    public static void Read(ReadOnlySpan<byte> macroblock, int block, Span<int> samples)
    {
        for (var i = 0; i < 16; i++)
        {
            samples[i] = macroblock[At(block, i)];
        }
    }

    public static void Write(ReadOnlySpan<int> samples, int block, Span<byte> macroblock)
    {
        for (var i = 0; i < 16; i++)
        {
            macroblock[At(block, i)] = (byte)samples[i];
        }
    }

    private static int At(int block, int i) => ((block >> 2) * 64) + ((block & 3) * 4) + ((i >> 2) * 16) + (i & 3);
}

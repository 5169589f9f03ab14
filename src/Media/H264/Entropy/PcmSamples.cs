namespace Supervision.Media.H264.Entropy;

/// <summary>The bytes of an I_PCM macroblock: luma, then neutral chroma.</summary>
internal static class PcmSamples
{
    /// <summary>Bytes in 4:2:0.</summary>
    public const int Length = 384;

    public static void Write(ref BitWriter bits, CodedMacroblock cell)
    {
        Span<byte> samples = stackalloc byte[Length];
        Fill(samples, cell);
        bits.Align(ones: false);
        bits.Bytes(samples);
    }

    public static void Fill(Span<byte> destination, CodedMacroblock cell)
    {
        cell.Samples.CopyTo(destination);
        destination[CodedMacroblock.Area..Length].Fill(128);
    }
}

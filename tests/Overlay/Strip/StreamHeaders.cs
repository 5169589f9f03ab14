using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>The least parameter sets and slice headers that carry a strip.</summary>
internal static class StreamHeaders
{
    public static void Sps(ref BitWriter bits, int columns, int rows)
    {
        bits.Bits(100, 8);
        bits.Bits(0, 8);
        bits.Bits(51, 8);
        Golombs(ref bits, 0, 1, 0, 0);
        bits.Bits(0b00, 2);
        Golombs(ref bits, 0, 2, 1);
        bits.Flag(false);
        Golombs(ref bits, columns - 1, rows - 1);
        bits.Bits(0b1100, 4);
        bits.TrailingBits();
    }

    public static void Pps(ref BitWriter bits, StreamSettings settings)
    {
        Golombs(ref bits, 0, 0);
        bits.Flag(settings.Cabac);
        bits.Flag(false);
        Golombs(ref bits, 0, 0, 0);
        bits.Bits(0, 3);
        bits.SignedGolomb(0);
        bits.SignedGolomb(0);
        bits.SignedGolomb(settings.ChromaOffset);
        bits.Flag(true);
        bits.Flag(settings.ConstrainedIntra);
        bits.Flag(false);
        if (settings.IsHigh)
        {
            bits.Flag(settings.Transform8X8);
            Lists(ref bits, settings);
            bits.SignedGolomb(settings.SecondChromaOffset);
        }

        bits.TrailingBits();
    }

    public static void Slice(ref BitWriter bits, StreamSettings settings, SliceSettings slice, int idrId, int frameNumber, bool reference)
    {
        Golombs(ref bits, 0, slice.IsIntra ? 7 : 5, 0);
        bits.Bits((uint)frameNumber, 4);
        if (idrId >= 0)
        {
            Golombs(ref bits, idrId);
        }

        bits.Bits(0, slice.IsIntra ? 0 : 2);
        if (reference)
        {
            bits.Bits(0, idrId >= 0 ? 2 : 1);
        }

        if (settings.Cabac && !slice.IsIntra)
        {
            Golombs(ref bits, settings.InitIdc);
        }

        bits.SignedGolomb(settings.Qp - 26);
        Golombs(ref bits, 1);
    }

    // Only the first list is told; the others fall back to it or to the default.
    private static void Lists(ref BitWriter bits, StreamSettings settings)
    {
        bits.Flag(settings.Scaling.Length > 0);
        if (settings.Scaling.Length == 0)
        {
            return;
        }

        bits.Flag(true);
        var last = 8;
        foreach (var value in settings.Scaling)
        {
            bits.SignedGolomb((sbyte)(value - last));
            last = value;
        }

        bits.Bits(0, 5 + (settings.Transform8X8 ? 2 : 0));
    }

    private static void Golombs(ref BitWriter bits, params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            bits.UnsignedGolomb((uint)value);
        }
    }
}

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>The beginning of AAC's decoder configuration (ISO/IEC 14496-3, 1.6.2.1).</summary>
/// <param name="SampleRate">Of the core coder.</param>
/// <param name="Channels">1 to 8.</param>
/// <param name="FrameSamples">1024, or 960.</param>
internal sealed record AudioSpecificConfig(int SampleRate, int Channels, int FrameSamples)
{
    private static readonly int[] Rates = [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];

    /// <summary>Reads it; null where it makes no sense or is longer than any.</summary>
    internal static AudioSpecificConfig? TryParse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is < 2 or > 64)
        {
            return null;
        }

        var at = 5; // The object type.
        var index = Bits(bytes, ref at, 4);
        var rate = index == 15 ? Bits(bytes, ref at, 24) : index < Rates.Length ? Rates[index] : 0;
        var channels = Bits(bytes, ref at, 4);
        var isShort = Bits(bytes, ref at, 1) == 1 && bytes[0] >> 3 == 2;
        return rate is >= 7350 and <= 96000 && channels is >= 1 and <= 7
            ? new AudioSpecificConfig(rate, channels == 7 ? 8 : channels, isShort ? 960 : 1024)
            : null;
    }

    private static int Bits(ReadOnlySpan<byte> bytes, ref int at, int count)
    {
        var value = 0;
        for (var end = at + count; at < end; at++)
        {
            value = (value << 1) | (at >> 3 < bytes.Length ? (bytes[at >> 3] >> (7 - (at & 7))) & 1 : 0);
        }

        return value;
    }
}

using Supervision.Media.Streams;

namespace Supervision.Media.Codecs;

/// <summary>Which AAC a sound becomes.</summary>
internal static class SoundRates
{
    private static ReadOnlySpan<int> Allowed => [16_000, 22_050, 24_000, 32_000, 44_100, 48_000];

    /// <summary>
    /// Telephone sound (8 kHz) becomes 16 kHz: an AAC frame lasts 64 ms instead of 128, and every player knows the rate. Rates that AAC has
    /// stay, others become 48 kHz.
    /// </summary>
    internal static int OutputRate(int inputRate) => inputRate < Allowed[0] ? Allowed[0] : Allowed.Contains(inputRate) ? inputRate : Allowed[^1];

    internal static int OutputChannels(int inputChannels) => Math.Clamp(inputChannels, 1, 2);

    internal static long BitRate(AudioTranscoderOptions options, int rate, int channels) =>
        (options.BitRatePerChannel > 0 ? options.BitRatePerChannel : rate <= 16_000 ? 32_000 : 64_000) * (long)channels;

    /// <summary>Rate and channels of the output.</summary>
    internal static (int Rate, int Channels) Output(AudioFormat input, AudioTranscoderOptions options) => (
        options.OutputRate > 0 ? options.OutputRate : OutputRate(input.SampleRate),
        options.OutputChannels > 0 ? options.OutputChannels : OutputChannels(input.Channels));

    /// <summary>A timestamp of the input's clock in output samples; exact, and saturating for absurd ones.</summary>
    internal static long Rescale(long timestamp, int clockRate, int outputRate)
    {
        var scaled = (Int128)timestamp * outputRate;
        var half = clockRate / 2;
        var rounded = (scaled >= 0 ? scaled + half : scaled - half) / clockRate;
        return rounded > long.MaxValue / 2 ? long.MaxValue / 2 : rounded < long.MinValue / 2 ? long.MinValue / 2 : (long)rounded;
    }

    internal static bool IsSupported(AudioFormat format) => format is { SampleRate: > 0 and <= 192_000, Channels: > 0 and <= 8, ClockRate: > 0 };
}

using Supervision.Overlay.Strip;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>Contents that are hard to code, or easy.</summary>
internal static class StripPatterns
{
    /// <summary>Changes some macroblocks, or all, each in one of many ways.</summary>
    public static void Change(StripSamples strip, Random random, double share)
    {
        strip.BeginVersion();
        for (var i = 0; i < strip.Count; i++)
        {
            if (random.NextDouble() < share)
            {
                Fill(strip.Change(i), random);
            }
        }
    }

    private static void Fill(Span<byte> samples, Random random)
    {
        var kind = random.Next(8);
        var (dark, light, period) = ((byte)random.Next(256), (byte)random.Next(256), random.Next(1, 9));
        for (var i = 0; i < samples.Length; i++)
        {
            var (x, y) = (i & 15, i >> 4);
            samples[i] = kind switch
            {
                0 => 16,
                1 => dark,
                2 => (byte)random.Next(256),
                3 => (x + y) / period % 2 == 0 ? (byte)0 : (byte)255,
                4 => x / period % 2 == 0 ? dark : light,
                5 => y / period % 3 == 0 ? light : dark,
                6 => (byte)((dark + (x * period) + (y * 3)) / 2),
                _ => (byte)(Math.Abs(x - y) < period ? 235 : 16 + random.Next(3)),
            };
        }
    }
}

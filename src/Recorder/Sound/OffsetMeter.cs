namespace Supervision.Recorder.Sound;

/// <summary>
/// Finds how far one sound is behind another, by their envelopes: the shift at which they are most alike. Fast changes alone count (onsets, the voice's own
/// pulse): what swells over tenths of a second is alike at many shifts. One second on either side is searched.
/// </summary>
internal static class OffsetMeter
{
    /// <summary>Farthest shift, in milliseconds.</summary>
    internal const int Farthest = 1000;

    /// <summary>Length of a stretch, in milliseconds.</summary>
    internal const int Window = 10_000;

    /// <summary>Less alike than this is not the same thing; two speakers reach a tenth.</summary>
    internal const double LeastLikeness = 0.2;

    /// <summary>A place that stands out less could as well be another.</summary>
    internal const double LeastConfidence = 1.5;

    // -60 dB of full scale, as an effective value: what is below is the microphone's own noise.
    private const double Quiet = 1e-6;

    // What is nearer to the best place than a syllable's rise belongs to it.
    private const int SamePlace = 30;
    private const int Swell = 50;

    /// <summary>Compares two stretches.</summary>
    /// <param name="first">Power a millisecond; 0 where nothing was heard.</param>
    /// <param name="second">The same stretch of time of the other sound.</param>
    internal static OffsetWindow Compare(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        if (Mean(first) < Quiet || Mean(second) < Quiet)
        {
            return new(Mean(first) == 0 || Mean(second) == 0 ? OffsetKind.NotRecorded : OffsetKind.TooQuiet, 0, 0, 0);
        }

        var likeness = Correlate(Changes(first), Changes(second));
        var best = Best(likeness, -1);
        var other = Best(likeness, best);
        var confidence = likeness[best] / Math.Max(likeness[other], 1e-3);
        return likeness[best] < LeastLikeness || confidence < LeastConfidence
            ? new(OffsetKind.Unlike, 0, Math.Max(0, likeness[best]), confidence)
            : new(OffsetKind.Measured, best - Farthest + Between(likeness, best), likeness[best], confidence);
    }

    private static double Mean(ReadOnlySpan<float> power)
    {
        var sum = 0.0;
        foreach (var value in power)
        {
            sum += value;
        }

        return power.IsEmpty ? 0 : sum / power.Length;
    }

    /// <summary>The loudness of each millisecond against that of its neighbourhood.</summary>
    private static double[] Changes(ReadOnlySpan<float> power)
    {
        var sums = new double[power.Length + 1];
        for (var index = 0; index < power.Length; index++)
        {
            // The fourth root keeps a stamp on the counter from outweighing all speech.
            sums[index + 1] = sums[index] + Math.Sqrt(Math.Sqrt(power[index]));
        }

        var changes = new double[power.Length];
        for (var index = 0; index < changes.Length; index++)
        {
            var (from, to) = (Math.Max(0, index - Swell), Math.Min(power.Length, index + Swell + 1));
            changes[index] = sums[index + 1] - sums[index] - ((sums[to] - sums[from]) / (to - from));
        }

        return changes;
    }

    /// <summary>Likeness by shift, the earliest first; each over the time that both sounds have at it.</summary>
    private static double[] Correlate(double[] first, double[] second)
    {
        var likeness = new double[(2 * Farthest) + 1];
        for (var place = 0; place < likeness.Length; place++)
        {
            var shift = place - Farthest;
            var (one, two, length) = (Math.Max(0, -shift), Math.Max(0, shift), first.Length - Math.Abs(shift));
            likeness[place] = length <= 0 ? 0 : Likeness(first.AsSpan(one, length), second.AsSpan(two, length));
        }

        return likeness;
    }

    private static double Likeness(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double product = 0, one = 0, two = 0;
        for (var index = 0; index < first.Length; index++)
        {
            product += first[index] * second[index];
            one += first[index] * first[index];
            two += second[index] * second[index];
        }

        return one > 0 && two > 0 ? product / Math.Sqrt(one * two) : 0;
    }

    /// <summary>The place of the greatest likeness, but for what belongs to another.</summary>
    private static int Best(double[] likeness, int but)
    {
        var best = but < 0 || but > SamePlace ? 0 : but + SamePlace + 1;
        for (var place = best; place < likeness.Length; place++)
        {
            var isFree = but < 0 || Math.Abs(place - but) > SamePlace;
            best = isFree && likeness[place] > likeness[best] ? place : best;
        }

        return best;
    }

    /// <summary>Where between milliseconds the top lies, by a parabola through three of them.</summary>
    private static double Between(double[] likeness, int best)
    {
        if (best == 0 || best == likeness.Length - 1)
        {
            return 0;
        }

        var (before, top, after) = (likeness[best - 1], likeness[best], likeness[best + 1]);
        var curve = before - (2 * top) + after;
        return curve < 0 ? (before - after) / (2 * curve) : 0;
    }
}

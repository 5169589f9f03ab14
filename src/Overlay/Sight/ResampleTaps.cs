namespace Supervision.Overlay.Sight;

/// <summary>Which samples, and how much of each, make a sample of a line that is scaled: a tent as wide as two of the larger samples.</summary>
internal sealed class ResampleTaps
{
    private readonly (int From, float Weight)[][] _taps;

    /// <param name="length">Samples of the line.</param>
    /// <param name="scale">How much longer it becomes.</param>
    internal ResampleTaps(int length, double scale)
    {
        _taps = new (int, float)[Math.Max(1, (int)Math.Round(length * scale))][];
        var reach = Math.Max(1, 1 / scale);
        for (var i = 0; i < _taps.Length; i++)
        {
            _taps[i] = TapsOf(((i + 0.5) / scale) - 0.5, reach, length);
        }
    }

    /// <summary>Samples of the scaled line.</summary>
    internal int Count => _taps.Length;

    internal ReadOnlySpan<(int From, float Weight)> At(int index) => _taps[index];

    internal void Apply(ReadOnlySpan<float> from, Span<float> to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            var sum = 0f;
            foreach (var (at, weight) in _taps[i])
            {
                sum += from[at] * weight;
            }

            to[i] = sum;
        }
    }

    private static (int From, float Weight)[] TapsOf(double centre, double reach, int length)
    {
        var (first, last) = ((int)Math.Ceiling(centre - reach), (int)Math.Floor(centre + reach));
        var taps = new List<(int, float)>();
        for (var at = first; at <= last; at++)
        {
            taps.Add((Math.Clamp(at, 0, length - 1), (float)(1 - (Math.Abs(at - centre) / reach))));
        }

        var sum = taps.Sum(tap => tap.Item2);
        return [.. taps.Select(tap => (tap.Item1, tap.Item2 / sum))];
    }
}

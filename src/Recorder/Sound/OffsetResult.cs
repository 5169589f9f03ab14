namespace Supervision.Recorder.Sound;

/// <summary>How far a pickup's sound is behind the camera's own, over several stretches.</summary>
/// <param name="Kind">What it came to.</param>
/// <param name="Late">The median in milliseconds; null unless it was measured or is scattered.</param>
/// <param name="Spread">In milliseconds: three quarters of the measured stretches lie that near to the median; null as above.</param>
/// <param name="Confidence">The median of how much the place stood out; null as above.</param>
/// <param name="Measured">Stretches in which the two sounds were alike.</param>
/// <param name="Windows">All stretches in which both were recorded.</param>
internal sealed record OffsetResult(OffsetKind Kind, double? Late, double? Spread, double? Confidence, int Measured, int Windows)
{
    /// <summary>Fewer could be chance.</summary>
    internal const int LeastWindows = 3;

    /// <summary>Stretches that differ more were not of one place.</summary>
    internal const double MostSpread = 10;

    internal static OffsetResult Of(IReadOnlyList<OffsetWindow> windows)
    {
        var recorded = windows.Where(window => window.Kind is not OffsetKind.NotRecorded).ToList();
        var measured = recorded.Where(window => window.Kind is OffsetKind.Measured).ToList();
        if (measured.Count < LeastWindows)
        {
            var quiet = recorded.Count(window => window.Kind is OffsetKind.TooQuiet);
            var kind = recorded.Count < LeastWindows ? OffsetKind.NotRecorded : recorded.Count - quiet < LeastWindows ? OffsetKind.TooQuiet : OffsetKind.Unlike;
            return new(kind, null, null, null, measured.Count, recorded.Count);
        }

        var late = At(measured.Select(window => window.Late), 0.5);
        var spread = At(measured.Select(window => Math.Abs(window.Late - late)), 0.75);
        return new(
            spread > MostSpread ? OffsetKind.Scattered : OffsetKind.Measured, late, spread, At(measured.Select(window => window.Confidence), 0.5), measured.Count, recorded.Count);
    }

    private static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }
}

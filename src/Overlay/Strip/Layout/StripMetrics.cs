namespace Supervision.Overlay.Strip.Layout;

/// <summary>The strip's measures for one size of text, in pixels.</summary>
internal sealed record StripMetrics
{
    // A Chinese character's ink goes from 0.86 em above the baseline to 0.07 below.
    private const double Above = 0.86;
    private const double Below = 0.07;

    private StripMetrics(int em) => Em = em;

    /// <summary>The font size.</summary>
    public int Em { get; }

    /// <summary>The height of a line's ink.</summary>
    public int Ink => (int)Math.Ceiling((Above + Below) * Em);

    /// <summary>The least distance of two baselines: a row stays free between the characters of two lines.</summary>
    public int LeastPitch => Ink + 1;

    /// <summary>Between time, division and place on one line.</summary>
    public int Gap => Em * 4 / 5;

    /// <summary>Left and right of the text.</summary>
    public int Margin => Em * 3 / 5;

    /// <summary>Measures for Chinese characters whose ink is at least this high.</summary>
    public static StripMetrics For(int textHeight) => new((int)Math.Ceiling(textHeight * 1.1));

    /// <summary>From a line's top to its baseline.</summary>
    public int Baseline(int pitch) => ((pitch - Ink) / 2) + (int)Math.Round(Above * Em);
}

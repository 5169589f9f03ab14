namespace Supervision.Overlay.Layout;

/// <summary>The label's measures for one size of text, in pixels.</summary>
internal sealed record LabelMetrics
{
    private LabelMetrics()
    {
    }

    /// <summary>The font size.</summary>
    public required int Em { get; init; }

    /// <summary>From one baseline to the next.</summary>
    public required int LineHeight { get; init; }

    /// <summary>From a line's top to its baseline.</summary>
    public required int Ascent { get; init; }

    /// <summary>Room left and right of the text inside the rectangle.</summary>
    public required int SidePadding { get; init; }

    /// <summary>Room above and below the text inside the rectangle.</summary>
    public required int EndPadding { get; init; }

    /// <summary>Radius of the outline; 0 in a box.</summary>
    public required int Outline { get; init; }

    /// <summary>Extra room for each character, so that outlines do not touch their neighbours' cells.</summary>
    public int Tracking => Outline;

    /// <summary>Measures for a text whose Chinese characters are <paramref name="textHeight"/> pixels high.</summary>
    public static LabelMetrics For(int textHeight, LabelBackdrop backdrop)
    {
        // A Chinese character's ink fills about 0.92 of its em, from 0.86 above the baseline to 0.06 below.
        var em = (int)Math.Ceiling(textHeight * 1.1);
        var boxed = backdrop == LabelBackdrop.Box;
        var outline = boxed ? 0 : Math.Max(1, (int)Math.Round(em / 16.0));
        var lineHeight = (int)Math.Round(em * 1.3) + outline;
        return new LabelMetrics
        {
            Em = em,
            Outline = outline,
            LineHeight = lineHeight,
            Ascent = ((lineHeight - em) / 2) + (int)Math.Round(em * 0.88),
            SidePadding = boxed ? (int)Math.Round(em * 0.45) : outline,
            EndPadding = boxed ? (int)Math.Round(em * 0.2) : outline,
        };
    }
}

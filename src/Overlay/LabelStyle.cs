namespace Supervision.Overlay;

/// <summary>How the label looks. The defaults are the house's style.</summary>
public sealed record LabelStyle
{
    /// <summary>The least height of text, as a share of the picture's shorter side.</summary>
    public const double LeastTextHeight = 1.0 / 36;

    /// <summary>The least margin, as a share of the picture's height.</summary>
    public const double LeastMargin = 0.015;

    /// <summary>What separates the text from the picture.</summary>
    public LabelBackdrop Backdrop { get; init; } = LabelBackdrop.Box;

    /// <summary>Height of a Chinese character's ink as a share of the shorter side; from <see cref="LeastTextHeight"/> to 0.1.</summary>
    public double TextHeight { get; init; } = LeastTextHeight;

    /// <summary>
    /// Opacity of the dark box from 0.3 to 1; an outline is always opaque. At the default white text on a white wall has a contrast of more than 5 to 1.
    /// </summary>
    public double Opacity { get; init; } = 0.6;

    /// <summary>Distance to the right and lower edge as a share of the picture's height; from <see cref="LeastMargin"/> to 0.2.</summary>
    public double Margin { get; init; } = 0.02;

    /// <summary>The share of the picture's width, counted from the right edge, that the block may take before lines are wrapped; 0.2 to 1.</summary>
    public double Width { get; init; } = 0.5;

    /// <summary>Says which values lie outside their ranges, one line each; empty when all is well.</summary>
    public IReadOnlyList<string> Errors()
    {
        var errors = new List<string>();
        Check("text_height", TextHeight, LeastTextHeight, 0.1, errors);
        Check("opacity", Opacity, 0.3, 1, errors);
        Check("margin", Margin, LeastMargin, 0.2, errors);
        Check("width", Width, 0.2, 1, errors);
        return errors;
    }

    // Shares come from decimal text, so 1/36 written as 0.0278 or 0.02777 must both pass.
    private static void Check(string name, double value, double least, double most, List<string> errors)
    {
        if (!(value >= least - 0.0001 && value <= most))
        {
            errors.Add($"label {name} is {value:0.####}; it must lie between {least:0.####} and {most:0.####}");
        }
    }
}

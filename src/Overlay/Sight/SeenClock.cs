namespace Supervision.Overlay.Sight;

/// <summary>A time as it was read in a picture.</summary>
/// <param name="Spot">Where its first digit stands, and how large it is.</param>
/// <param name="Width">From there to its end, in pixels.</param>
/// <param name="Text">What it says, in its own layout.</param>
/// <param name="Cells">For each digit of it, how like each of our ten that is.</param>
internal sealed record SeenClock(Spot Spot, double Width, string Text, IReadOnlyList<float[]> Cells)
{
    // What noise makes of the likeness of a digit.
    private const float Noise = 0.03f;

    /// <summary>How like our digits its digits are, on average.</summary>
    internal float Likeness => Cells.Average(cell => cell.Max());

    /// <summary>It may as well say this.</summary>
    internal bool MaySay(string text) => text.Where(char.IsAsciiDigit).Zip(Cells, (digit, likeness) => likeness[digit - '0'] >= likeness.Max() - Noise).All(may => may);

    /// <summary>The rectangle that it fills.</summary>
    internal LabelRectangle Box => new((int)Spot.X & ~1, (int)Spot.Y & ~1, ((int)Math.Ceiling(Width) + 1) & ~1, ((int)Math.Ceiling(Spot.Em) + 1) & ~1);
}

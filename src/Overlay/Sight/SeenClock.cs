namespace Supervision.Overlay.Sight;

/// <summary>A time as it was read in a picture.</summary>
/// <param name="Spot">Where its first digit stands, and how large it is.</param>
/// <param name="Width">From there to its end, in pixels.</param>
/// <param name="Text">What it says, in its own layout.</param>
/// <param name="Cells">For each digit of it, how like each of our ten that is.</param>
internal sealed record SeenClock(Spot Spot, double Width, string Text, IReadOnlyList<float[]> Cells)
{
    // What noise makes of the likeness of a digit. Faces make more of it, and the date is seldom what is wrong.
    private const float Noise = 0.03f;
    private const float DateNoise = 0.15f;
    private const int DateDigits = 8;

    /// <summary>How like our digits its digits are, on average.</summary>
    internal float Likeness => Cells.Average(cell => cell.Max());

    /// <summary>It may as well say this.</summary>
    internal bool MaySay(string text) => text.Where(char.IsAsciiDigit).Select((digit, at) => MayBe(digit, at, at < DateDigits ? DateNoise : Noise)).All(may => may);

    /// <summary>What it says, each digit the expected one where that is as likely as the likeliest.</summary>
    internal string Near(string expected)
    {
        var (at, text) = (0, Text.ToCharArray());
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                text[i] = MayBe(expected[i], at++, Noise) ? expected[i] : text[i];
            }
        }

        return new(text);
    }

    /// <summary>The rectangle that it fills.</summary>
    internal LabelRectangle Box => new((int)Spot.X & ~1, (int)Spot.Y & ~1, ((int)Math.Ceiling(Width) + 1) & ~1, ((int)Math.Ceiling(Spot.Em) + 1) & ~1);

    private bool MayBe(char digit, int at, float noise) => Cells[at][digit - '0'] >= Cells[at].Max() - noise;
}

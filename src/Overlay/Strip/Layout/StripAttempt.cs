namespace Supervision.Overlay.Strip.Layout;

/// <summary>One way of fitting the label into a strip.</summary>
/// <param name="TextHeight">Height of a Chinese character in pixels.</param>
/// <param name="MostRows">The most macroblock rows.</param>
internal readonly record struct StripAttempt(int TextHeight, int MostRows)
{
    /// <summary>Rows of every strip, at least.</summary>
    public const int LeastRows = 2;

    /// <summary>Rows of a strip, at most, where the picture is wide enough for its label.</summary>
    public const int UsualRows = 4;

    private const int Legible = 14;
    private const int NarrowRows = 8;

    /// <summary>What to try, best first: legible text; text as small as the rule allows; and, on narrow pictures, a higher strip.</summary>
    public static IEnumerable<StripAttempt> For(StripFrame frame)
    {
        var least = (int)Math.Ceiling(LabelStyle.LeastTextHeight * frame.Shorter);
        yield return new StripAttempt(Math.Max(Legible, least), UsualRows);
        yield return new StripAttempt(least, UsualRows);
        yield return new StripAttempt(least, NarrowRows);
    }
}

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

    /// <summary>
    /// What to try, best first: legible text; text as small as is asked for; for narrow pictures or large text, a higher strip; text as small as the
    /// rule allows.
    /// </summary>
    /// <param name="frame">The picture.</param>
    /// <param name="textHeight">What is asked for, as a share of the shorter side.</param>
    public static IEnumerable<StripAttempt> For(StripFrame frame, double textHeight = LabelStyle.LeastTextHeight)
    {
        var least = (int)Math.Ceiling(LabelStyle.LeastTextHeight * frame.Shorter);
        var wanted = Math.Max(least, (int)Math.Ceiling(textHeight * frame.Shorter));
        yield return new StripAttempt(Math.Max(Legible, wanted), UsualRows);
        yield return new StripAttempt(wanted, UsualRows);
        yield return new StripAttempt(wanted, NarrowRows);
        if (wanted > least)
        {
            yield return new StripAttempt(least, UsualRows);
            yield return new StripAttempt(least, NarrowRows);
        }
    }
}

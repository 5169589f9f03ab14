namespace Supervision.Overlay.Layout;

/// <summary>One way of fitting the label into a picture.</summary>
/// <param name="TextHeight">Height of a Chinese character in pixels.</param>
/// <param name="Width">The share of the picture's width that lines may take.</param>
/// <param name="MostHeight">The most rows that the block may cover.</param>
internal readonly record struct LabelAttempt(int TextHeight, double Width, int MostHeight)
{
    /// <summary>Below this height Chinese characters lose strokes.</summary>
    private const int Legible = 16;

    /// <summary>
    /// What to try, best first: legible text in the right part of the picture; the same over the whole width; and only then
    /// text as small as the rule allows, never smaller. Unless nothing else is left, three fifths of the picture's height stay free.
    /// </summary>
    public static IEnumerable<LabelAttempt> For(LabelStyle style, int width, int height)
    {
        var shorter = Math.Min(width, height);
        var least = (int)Math.Ceiling(LabelStyle.LeastTextHeight * shorter);
        var wanted = Math.Max(Legible, (int)Math.Ceiling(style.TextHeight * shorter));
        yield return new LabelAttempt(wanted, style.Width, height * 2 / 5);
        yield return new LabelAttempt(wanted, 1, height * 2 / 5);
        yield return new LabelAttempt(least, style.Width, height * 2 / 5);
        yield return new LabelAttempt(least, 1, height);
    }
}

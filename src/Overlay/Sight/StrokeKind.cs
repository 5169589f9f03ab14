namespace Supervision.Overlay.Sight;

/// <summary>What of a character is looked at.</summary>
internal enum StrokeKind
{
    /// <summary>The strokes themselves.</summary>
    Body,

    /// <summary>The strokes with their outline, where both fall together.</summary>
    Grown,

    /// <summary>The outline without the strokes: all that is seen of white letters on a white ground.</summary>
    Ring,
}

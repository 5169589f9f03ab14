namespace Supervision.Overlay.CameraText;

/// <summary>How long one text of a camera may be: both at once.</summary>
/// <param name="Characters">UTF-16 units, as cameras count them; 1 or more.</param>
/// <param name="Bytes">Bytes in GB 18030; 4 or more, so that each character has room.</param>
public sealed record TextLimit(int Characters, int Bytes)
{
    /// <summary>What nearly every camera takes; one that takes less shows it when its text is read back.</summary>
    public static TextLimit Usual { get; } = new(32, 64);

    /// <summary>True where the text may stand in one line.</summary>
    internal bool Holds(string text) => text.Length <= Characters && Gb18030.Bytes(text) <= Bytes;

    /// <summary>The limit that a camera showed, which kept only the beginning of a text.</summary>
    public static TextLimit Of(string kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return new(Math.Max(1, kept.Length), Math.Max(4, Gb18030.Bytes(string.Concat(kept.EnumerateRunes().Where(Gb18030.Has)))));
    }
}

namespace Supervision.Overlay.Sight;

/// <summary>
/// What in a picture may be text: how much brighter than what is around it each place is, and how much darker. So a white letter with a black outline is
/// itself on any ground in the one, and its outline in the other; together they would cancel out where the ground is grey.
/// </summary>
/// <param name="Bright">How much brighter; 0 elsewhere.</param>
/// <param name="Dark">How much darker; 0 elsewhere.</param>
internal sealed record Ink(GreyImage Bright, GreyImage Dark)
{
    // Noise of sensors and coding.
    private const float Noise = 8;

    // The most that counts, so that a lamp is no more than a letter.
    private const float Most = 100;

    internal int Width => Bright.Width;

    internal int Height => Bright.Height;

    internal GreyImage Of(bool dark) => dark ? Dark : Bright;

    /// <summary>Takes it out of a picture.</summary>
    /// <param name="picture">The picture, or a part of it.</param>
    /// <param name="around">Side of the square that counts as around, in pixels.</param>
    internal static Ink Of(GreyImage picture, int around)
    {
        var (bright, dark) = (new GreyImage(picture.Width, picture.Height), new GreyImage(picture.Width, picture.Height));
        var means = new WindowMean(picture, around);
        for (var y = 0; y < picture.Height; y++)
        {
            Split(picture.Row(y), means, y, bright.Row(y), dark.Row(y));
        }

        return new(bright, dark);
    }

    private static void Split(ReadOnlySpan<float> row, WindowMean means, int y, Span<float> bright, Span<float> dark)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var difference = row[x] - means.At(x, y);
            bright[x] = Math.Clamp(difference - Noise, 0, Most);
            dark[x] = Math.Clamp(-difference - Noise, 0, Most);
        }
    }
}

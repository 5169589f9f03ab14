using Supervision.Media.FFmpeg;

namespace Supervision.Overlay.Sight;

/// <summary>The ink of a part of a picture, and where that part lies.</summary>
/// <param name="Ink">What may be text.</param>
/// <param name="X">Left edge in the picture.</param>
/// <param name="Y">Upper edge in the picture.</param>
internal sealed record PicturePart(Ink Ink, int X, int Y)
{
    // Three lines of text or so: enough that a line does not count as its own ground.
    private const int Around = 12;

    /// <summary>The upper or the lower half.</summary>
    internal static PicturePart Half(Picture picture, bool lower) => Of(picture, new(0, lower ? picture.Height / 2 : 0, picture.Width, picture.Height / 2));

    /// <summary>A box and what is around it.</summary>
    internal static PicturePart Near(Picture picture, LabelRectangle box)
    {
        var margin = picture.Height / Around;
        return Of(picture, new(box.X - margin, box.Y - margin, box.Width + (2 * margin), box.Height + (2 * margin)));
    }

    internal Spot Inside(Spot spot) => spot with { X = spot.X - X, Y = spot.Y - Y };

    internal Spot Outside(Spot spot) => spot with { X = spot.X + X, Y = spot.Y + Y };

    private static PicturePart Of(Picture picture, LabelRectangle area)
    {
        var (x, y) = (Math.Max(0, area.X), Math.Max(0, area.Y));
        var grey = GreyImage.Of(picture, new(x, y, area.X + area.Width - x, area.Y + area.Height - y));
        return new(Ink.Of(grey, picture.Height / Around), x, y);
    }
}

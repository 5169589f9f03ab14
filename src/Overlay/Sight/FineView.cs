using System.Text;

namespace Supervision.Overlay.Sight;

/// <summary>A stretch of a picture scaled so that the em of the text in it has 20 pixels: there characters are told from each other.</summary>
internal sealed class FineView
{
    /// <summary>Pixels of the em here.</summary>
    internal const int Em = 20;

    private const double Margin = 0.1;

    private readonly GreyImage _bright;
    private readonly GreyImage _dark;
    private readonly FinePatterns _patterns;
    private readonly Spot _spot;
    private readonly int _left;
    private readonly int _top;

    /// <param name="ink">The picture.</param>
    /// <param name="spot">Where the text may stand.</param>
    /// <param name="before">Ems of it that stand before that place.</param>
    /// <param name="after">Ems of it from that place on.</param>
    /// <param name="patterns">Our own face.</param>
    internal FineView(Ink ink, Spot spot, double before, double after, FinePatterns patterns)
    {
        (_spot, _patterns) = (spot, patterns);
        _left = Math.Max(0, (int)(spot.X - ((before + 1) * spot.Em)));
        _top = Math.Max(0, (int)(spot.Y - (spot.Em / 2)));
        var right = Math.Min(ink.Width, (int)(spot.X + ((after + 1) * spot.Em)));
        var bottom = Math.Min(ink.Height, (int)(spot.Y + (spot.Em * 1.6)));
        var (width, height) = (Math.Max(0, right - _left), Math.Max(0, bottom - _top));
        _bright = Cut(ink.Bright, _left, _top, width, height).Scaled(Em / spot.Em, Em / spot.Em);
        _dark = Cut(ink.Dark, _left, _top, width, height).Scaled(Em / spot.Em, Em / spot.Em);
    }

    /// <summary>The spot's place here.</summary>
    internal (int X, int Y) Origin => ((int)Math.Round((_spot.X - _left) * Em / _spot.Em), (int)Math.Round((_spot.Y - _top) * Em / _spot.Em));

    /// <summary>A length here in pixels of the picture.</summary>
    internal double Outside(double length) => length * _spot.Em / Em;

    /// <summary>A place here as one in the picture.</summary>
    internal (double X, double Y) Outside(int x, int y) => (_left + Outside(x), _top + Outside(y));

    /// <summary>The most alike place of a character within a window around a place: by its body, or by its outline where the ground is as bright as it.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="at">Upper left corner of its cell.</param>
    /// <param name="across">How far left and right.</param>
    /// <param name="down">How far up and down.</param>
    internal (float Likeness, int X, int Y) Best(Rune rune, (int X, int Y) at, (int Left, int Right) across, int down)
    {
        var (body, grown, ring) = (_patterns.Of(rune, _spot.Stretch, StrokeKind.Body), _patterns.Of(rune, _spot.Stretch, StrokeKind.Grown), _patterns.Of(rune, _spot.Stretch, StrokeKind.Ring));
        var best = (Likeness: 0f, at.X, at.Y);
        var margin = (X: (int)Math.Round(Margin * Em * _spot.Stretch), Y: (int)(Margin * Em));
        for (var y = at.Y - down; y <= at.Y + down; y++)
        {
            for (var x = at.X + across.Left; x <= at.X + across.Right; x++)
            {
                var (left, top) = (x - margin.X, y - margin.Y);
                var likeness = Math.Max(Correlation.At(_bright, body, left, top), Math.Max(Correlation.At(_dark, grown, left, top), Correlation.At(_dark, ring, left, top)));
                best = likeness > best.Likeness ? (likeness, x, y) : best;
            }
        }

        return best;
    }

    private static GreyImage Cut(GreyImage picture, int left, int top, int width, int height)
    {
        var part = new GreyImage(width, height);
        for (var y = 0; y < height; y++)
        {
            picture.Row(top + y).Slice(left, width).CopyTo(part.Row(y));
        }

        return part;
    }
}

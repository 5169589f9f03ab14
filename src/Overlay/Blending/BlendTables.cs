using Supervision.Overlay.Layout;

namespace Supervision.Overlay.Blending;

/// <summary>The label's effect on luma and on both chroma planes of a 4:2:0 picture, kept in step with its bitmap.</summary>
internal sealed class BlendTables
{
    private const int Full = 255 * 255;
    private readonly LabelBitmap _bitmap;
    private readonly int _white;
    private readonly int _black;
    private readonly int _opacity;

    /// <summary>Tables for the whole bitmap.</summary>
    /// <param name="bitmap">The label's bitmap; its size is even.</param>
    /// <param name="opacity">Opacity of the shade, 0 to 1.</param>
    /// <param name="fullRange">Luma runs from 0 to 255 instead of 16 to 235.</param>
    public BlendTables(LabelBitmap bitmap, double opacity, bool fullRange)
    {
        _bitmap = bitmap;
        _white = fullRange ? 255 : 235;
        _black = fullRange ? 0 : 16;
        _opacity = (int)Math.Round(opacity * 255);
        Luma = new BlendPlane(bitmap.Width, bitmap.Height);
        Chroma = new BlendPlane(bitmap.Width / 2, bitmap.Height / 2);
        Refresh(new LabelCell(0, 0, bitmap.Width, bitmap.Height, 0));
    }

    public BlendPlane Luma { get; }

    /// <summary>Serves both chroma planes: they fade toward 128, that is to grey.</summary>
    public BlendPlane Chroma { get; }

    /// <summary>Takes over what has changed in a part of the bitmap.</summary>
    public void Refresh(in LabelCell part)
    {
        var left = part.X & ~1;
        var top = part.Y & ~1;
        for (var y = top; y < part.Y + part.Height; y += 2)
        {
            for (var x = left; x < part.X + part.Width; x += 2)
            {
                var first = (y * _bitmap.Width) + x;
                var second = first + _bitmap.Width;
                var kept = SetLuma(first) + SetLuma(first + 1) + SetLuma(second) + SetLuma(second + 1);
                SetChroma((y / 2 * Chroma.Width) + (x / 2), kept);
            }
        }
    }

    /// <summary>Sets one luma sample; answers how much of the picture stays, out of <see cref="Full"/>.</summary>
    private int SetLuma(int index)
    {
        var text = _bitmap.Text[index];
        var shade = _bitmap.Shade[index] * _opacity / 255;
        var kept = (255 - text) * (255 - shade);
        var added = ((_white * text * 255) + (_black * shade * (255 - text))) / Full;
        var fade = Fade(kept, Full);
        Luma.Fade[index] = (byte)fade;
        Luma.Add[index] = (byte)Math.Min(added, 255 * fade / 256);
        return kept;
    }

    private void SetChroma(int index, int kept)
    {
        var fade = Fade(kept, 4 * Full);
        Chroma.Fade[index] = (byte)fade;
        Chroma.Add[index] = (byte)(fade / 2);
    }

    private static int Fade(int kept, int full) => Math.Min(255, 256 - (((kept * 256) + (full / 2)) / full));
}

using System.Numerics;

using Supervision.Media.FFmpeg;

namespace Supervision.Overlay.Sight;

/// <summary>Brightness of a picture or a part of it, rows from the top.</summary>
internal sealed class GreyImage
{
    internal GreyImage(int width, int height) => (Width, Height, Samples) = (width, height, new float[width * height]);

    internal int Width { get; }

    internal int Height { get; }

    /// <summary>0 (black) to 255, <c>Width * Height</c> of them.</summary>
    internal float[] Samples { get; }

    internal Span<float> Row(int y) => Samples.AsSpan(y * Width, Width);

    /// <summary>The luma of a rectangle, cut at the picture's edges.</summary>
    internal static GreyImage Of(Picture picture, LabelRectangle area)
    {
        var (left, top) = (Math.Clamp(area.X, 0, picture.Width), Math.Clamp(area.Y, 0, picture.Height));
        var image = new GreyImage(Math.Clamp(area.X + area.Width, left, picture.Width) - left, Math.Clamp(area.Y + area.Height, top, picture.Height) - top);
        var luma = picture.Plane(0);
        for (var y = 0; y < image.Height; y++)
        {
            var from = luma.Slice(((top + y) * picture.Stride(0)) + left, image.Width);
            var to = image.Row(y);
            for (var x = 0; x < to.Length; x++)
            {
                to[x] = from[x];
            }
        }

        return image;
    }

    /// <summary>The image larger or smaller, each sample weighted by its distance, so that smaller images do not alias.</summary>
    internal GreyImage Scaled(double scaleX, double scaleY)
    {
        var (across, down) = (new ResampleTaps(Width, scaleX), new ResampleTaps(Height, scaleY));
        var narrow = new GreyImage(across.Count, Height);
        for (var y = 0; y < Height; y++)
        {
            across.Apply(Row(y), narrow.Row(y));
        }

        var scaled = new GreyImage(across.Count, down.Count);
        for (var y = 0; y < down.Count; y++)
        {
            var to = scaled.Row(y);
            foreach (var (from, weight) in down.At(y))
            {
                Add(narrow.Row(from), weight, to);
            }
        }

        return scaled;
    }

    /// <summary>Adds a row times a weight to another.</summary>
    internal static void Add(ReadOnlySpan<float> row, float weight, Span<float> sum)
    {
        var x = 0;
        var factor = new Vector<float>(weight);
        for (; x <= sum.Length - Vector<float>.Count; x += Vector<float>.Count)
        {
            (new Vector<float>(sum[x..]) + (new Vector<float>(row[x..]) * factor)).CopyTo(sum[x..]);
        }

        for (; x < sum.Length; x++)
        {
            sum[x] += row[x] * weight;
        }
    }
}

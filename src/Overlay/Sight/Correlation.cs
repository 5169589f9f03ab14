using System.Numerics;

namespace Supervision.Overlay.Sight;

/// <summary>Normalised correlation of a pattern with an image: 1 is the same, 0 is unlike, -1 is the same with black and white exchanged.</summary>
internal static class Correlation
{
    /// <summary>What contrast text has at least, as a standard deviation of brightness: less is noise.</summary>
    internal const float LeastContrast = 6;

    /// <summary>At each place where the pattern fits in: <c>(image.Width - pattern.Width + 1)</c> columns, and rows likewise. Null where it fits nowhere.</summary>
    internal static GreyImage? Map(GreyImage image, Pattern pattern)
    {
        var (width, height) = (image.Width - pattern.Width + 1, image.Height - pattern.Height + 1);
        if (width <= 0 || height <= 0)
        {
            return null;
        }

        var map = new GreyImage(width, height);
        var spread = new WindowSpread(image, pattern.Width, pattern.Height);
        for (var y = 0; y < height; y++)
        {
            var sums = map.Row(y);
            for (var row = 0; row < pattern.Height; row++)
            {
                var weights = pattern.Row(row);
                var from = image.Row(y + row);
                for (var column = 0; column < pattern.Width; column++)
                {
                    GreyImage.Add(from.Slice(column, width), weights[column], sums);
                }
            }

            for (var x = 0; x < width; x++)
            {
                sums[x] /= spread.At(x, y);
            }
        }

        return map;
    }

    /// <summary>At one place; 0 where the pattern does not fit in.</summary>
    internal static float At(GreyImage image, Pattern pattern, int x, int y)
    {
        if (x < 0 || y < 0 || x + pattern.Width > image.Width || y + pattern.Height > image.Height)
        {
            return 0;
        }

        var (product, sum, squares) = (0f, 0f, 0f);
        for (var row = 0; row < pattern.Height; row++)
        {
            var from = image.Row(y + row).Slice(x, pattern.Width);
            product += Dot(pattern.Row(row), from);
            squares += Dot(from, from);
            foreach (var sample in from)
            {
                sum += sample;
            }
        }

        var count = pattern.Width * pattern.Height;
        return product / WindowSpread.Norm(sum, squares, count);
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (sum, x) = (Vector<float>.Zero, 0);
        for (; x <= a.Length - Vector<float>.Count; x += Vector<float>.Count)
        {
            sum += new Vector<float>(a[x..]) * new Vector<float>(b[x..]);
        }

        var total = Vector.Sum(sum);
        for (; x < a.Length; x++)
        {
            total += a[x] * b[x];
        }

        return total;
    }
}

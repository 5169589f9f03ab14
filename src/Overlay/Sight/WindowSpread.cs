namespace Supervision.Overlay.Sight;

/// <summary>How far brightness spreads within a window, at each place of an image, by sums over rows and columns.</summary>
internal sealed class WindowSpread
{
    private readonly double[] _sums;
    private readonly double[] _squares;
    private readonly int _stride;
    private readonly int _width;
    private readonly int _height;

    internal WindowSpread(GreyImage image, int width, int height)
    {
        (_width, _height, _stride) = (width, height, image.Width + 1);
        _sums = new double[_stride * (image.Height + 1)];
        _squares = new double[_sums.Length];
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            var (sum, square) = (0d, 0d);
            for (var x = 0; x < row.Length; x++)
            {
                sum += row[x];
                square += row[x] * row[x];
                var at = ((y + 1) * _stride) + x + 1;
                (_sums[at], _squares[at]) = (_sums[at - _stride] + sum, _squares[at - _stride] + square);
            }
        }
    }

    /// <summary>Square root of the squared distances from the mean, of the window with this upper left corner; at least that of the least contrast.</summary>
    internal float At(int x, int y) => Norm(Over(_sums, x, y), Over(_squares, x, y), _width * _height);

    internal static float Norm(double sum, double squares, int count) =>
        (float)Math.Sqrt(Math.Max(squares - (sum * sum / count), count * (double)Correlation.LeastContrast * Correlation.LeastContrast));

    private double Over(double[] table, int x, int y)
    {
        var (top, bottom) = (y * _stride, (y + _height) * _stride);
        return table[bottom + x + _width] - table[bottom + x] - table[top + x + _width] + table[top + x];
    }
}

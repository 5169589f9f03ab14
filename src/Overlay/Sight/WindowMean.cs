namespace Supervision.Overlay.Sight;

/// <summary>Mean brightness of the square around each place of a picture; squares are cut at its edges.</summary>
internal sealed class WindowMean
{
    private readonly double[] _sums;
    private readonly int _width;
    private readonly int _height;
    private readonly int _half;

    internal WindowMean(GreyImage picture, int side)
    {
        (_width, _height, _half) = (picture.Width, picture.Height, Math.Max(1, side / 2));
        _sums = new double[(_width + 1) * (_height + 1)];
        for (var y = 0; y < _height; y++)
        {
            var row = picture.Row(y);
            var sum = 0d;
            for (var x = 0; x < _width; x++)
            {
                sum += row[x];
                var at = ((y + 1) * (_width + 1)) + x + 1;
                _sums[at] = _sums[at - _width - 1] + sum;
            }
        }
    }

    internal float At(int x, int y)
    {
        var (left, right) = (Math.Max(0, x - _half), Math.Min(_width, x + _half + 1));
        var (top, bottom) = (Math.Max(0, y - _half) * (_width + 1), Math.Min(_height, y + _half + 1) * (_width + 1));
        var sum = _sums[bottom + right] - _sums[bottom + left] - _sums[top + right] + _sums[top + left];
        return (float)(sum / ((right - left) * ((bottom - top) / (_width + 1))));
    }
}

using Supervision.Domain;
using Supervision.Media.FFmpeg;

namespace Supervision.Recorder.Guard;

/// <summary>Compares pictures decoded both ways and sums up. One thread at a time; nothing is allocated a picture.</summary>
internal sealed class StripMeter
{
    /// <summary>Rows of the image that are compared, from its last one up: what vectors below the image can reach within a few pictures.</summary>
    public const int Rows = 48;

    private const double Peak = 255.0 * 255.0;

    private int _pictures;
    private int _identical;
    private double _worst;
    private double _sum;

    /// <summary>What was found up to here.</summary>
    public StripFigures Figures => new(_pictures, _identical, ToDb(_worst), ToDb(_pictures == 0 ? 0 : _sum / _pictures));

    /// <summary>Adds a picture.</summary>
    /// <param name="original">As the camera sent it; all of it is image.</param>
    /// <param name="labelled">The same with the strip below; null where that does not decode.</param>
    public void Take(Picture original, Picture? labelled)
    {
        if (labelled is null)
        {
            Count(Peak);
            return;
        }

        var error = MeanSquareError(original, labelled);
        _identical += error == 0 && IsChromaSame(original, labelled) ? 1 : 0;
        Count(error);
    }

    private void Count(double error)
    {
        _pictures++;
        _sum += error;
        _worst = Math.Max(_worst, error);
    }

    private static double ToDb(double error) => error == 0 ? StripFigures.Same : Math.Min(StripFigures.Same, 10 * Math.Log10(Peak / error));

    private static double MeanSquareError(Picture original, Picture labelled)
    {
        var first = Math.Max(0, original.Height - Rows);
        var sum = 0L;
        for (var row = first; row < original.Height; row++)
        {
            var a = RowOf(original, 0, row);
            var b = RowOf(labelled, 0, row);
            sum += a.SequenceEqual(b) ? 0 : SquareError(a, b);
        }

        return (double)sum / ((original.Height - first) * (long)original.Width);
    }

    private static long SquareError(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var sum = 0L;
        for (var i = 0; i < a.Length; i++)
        {
            var difference = a[i] - b[i];
            sum += difference * difference;
        }

        return sum;
    }

    private static bool IsChromaSame(Picture original, Picture labelled)
    {
        for (var plane = 1; plane < original.Planes; plane++)
        {
            var height = original.PlaneHeight(plane);
            for (var row = Math.Max(0, height - (Rows / 2)); row < height; row++)
            {
                if (!RowOf(original, plane, row).SequenceEqual(RowOf(labelled, plane, row)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> RowOf(Picture picture, int plane, int row) =>
        picture.Plane(plane).Slice(row * picture.Stride(plane), picture.PlaneWidth(plane));
}

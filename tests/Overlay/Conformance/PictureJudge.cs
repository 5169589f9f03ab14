namespace Supervision.Tests.Overlay.Conformance;

/// <summary>Compares decoded pictures with the strip: the strip with our reconstruction, the image with the original's decoding.</summary>
/// <param name="film">The stream with the strip.</param>
/// <param name="originals">The camera's pictures, decoded without the strip.</param>
internal sealed class PictureJudge(StripFilm film, List<byte[]> originals)
{
    private readonly int _width = film.Strip.Output.Width;
    private readonly int _height = film.Strip.Output.Height;
    private readonly int _top = film.Strip.Box.Y;

    /// <summary>The image with the largest difference, in dB; infinite where all are the same.</summary>
    public double WorstPsnr { get; private set; } = double.PositiveInfinity;

    /// <summary>How far above the image's bottom something differs, in rows.</summary>
    public int DifferingRows { get; private set; }

    /// <summary>What is wrong with the first strip that is.</summary>
    public string? Error { get; private set; }

    public void Judge(int number, byte[] picture)
    {
        if (number < film.Shown.Count)
        {
            JudgeStrip(number, picture);
            JudgeImage(originals[number], picture);
        }
    }

    private void JudgeStrip(int number, byte[] picture)
    {
        var expected = film.Shown[number];
        var coded = film.Strip.Shown.Columns * 16;
        for (var y = _top; y < _height; y++)
        {
            var shown = picture.AsSpan(y * _width, _width);
            if (!shown.SequenceEqual(expected.AsSpan(((y - _top) * coded) + film.Strip.Left, _width)))
            {
                Error ??= $"picture {number}: the strip differs in row {y}";
            }
        }

        var chroma = picture.AsSpan(_width * _height);
        var plane = _width / 2 * (_height / 2);
        if (chroma[(_width / 2 * (_top / 2))..plane].ContainsAnyExcept((byte)128) || chroma[(plane + (_width / 2 * (_top / 2)))..].ContainsAnyExcept((byte)128))
        {
            Error ??= $"picture {number}: the strip has colour";
        }
    }

    private void JudgeImage(byte[] original, byte[] picture)
    {
        var rows = film.Camera.Height;
        long squares = 0;
        for (var y = 0; y < rows; y++)
        {
            var one = original.AsSpan(y * _width, _width);
            var other = picture.AsSpan(y * _width, _width);
            if (!one.SequenceEqual(other))
            {
                DifferingRows = Math.Max(DifferingRows, rows - y);
                squares += Squares(one, other);
            }
        }

        JudgeColour(original, picture);
        if (squares > 0)
        {
            WorstPsnr = Math.Min(WorstPsnr, 10 * Math.Log10(255.0 * 255 * rows * _width / squares));
        }
    }

    private void JudgeColour(byte[] original, byte[] picture)
    {
        var (width, rows) = (_width / 2, film.Camera.Height / 2);
        for (var plane = 0; plane < 2; plane++)
        {
            var one = original.AsSpan((_width * film.Camera.Height) + (plane * width * rows), width * rows);
            var other = picture.AsSpan((_width * _height) + (plane * width * (_height / 2)), width * rows);
            var same = one.CommonPrefixLength(other);
            DifferingRows = Math.Max(DifferingRows, same == one.Length ? 0 : 2 * (rows - (same / width)));
        }
    }

    private static long Squares(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        long sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }

        return sum;
    }
}

namespace Supervision.Overlay.Sight;

/// <summary>What is looked for, without its brightness and contrast: a mean of 0, squares that sum to 1.</summary>
internal sealed class Pattern
{
    private const float Least = 1e-6f;

    internal Pattern(GreyImage image)
    {
        (Width, Height) = (image.Width, image.Height);
        var mean = image.Samples.Average();
        var norm = MathF.Sqrt(image.Samples.Sum(sample => (sample - mean) * (sample - mean)));
        Samples = [.. image.Samples.Select(sample => norm < Least ? 0 : (sample - mean) / norm)];
    }

    internal int Width { get; }

    internal int Height { get; }

    internal float[] Samples { get; }

    internal ReadOnlySpan<float> Row(int y) => Samples.AsSpan(y * Width, Width);
}

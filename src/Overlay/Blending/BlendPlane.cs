namespace Supervision.Overlay.Blending;

/// <summary>
/// What blending does to each sample of one plane inside the label: <c>s' = Add + (s * (256 - Fade) + 128 >> 8)</c>. Two
/// bytes a sample, because per frame the cost is memory traffic.
/// </summary>
internal sealed class BlendPlane(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>How much of the picture is taken away, in 1/256; 0 leaves the sample as it is.</summary>
    public byte[] Fade { get; } = new byte[width * height];

    /// <summary>What the label puts in its place; never more than <c>255 * Fade / 256</c>, so that no sum exceeds 255.</summary>
    public byte[] Add { get; } = new byte[width * height];
}

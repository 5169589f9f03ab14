namespace Supervision.Tests.Overlay;

/// <summary>A 4:2:0 picture in memory.</summary>
internal sealed class YuvPicture
{
    public YuvPicture(int width, int height, int padding = 0)
    {
        (Width, Height) = (width, height);
        YStride = width + padding;
        ChromaStride = ((width + 1) / 2) + padding;
        Y = new byte[YStride * height];
        U = new byte[ChromaStride * ((height + 1) / 2)];
        V = new byte[U.Length];
        U.AsSpan().Fill(128);
        V.AsSpan().Fill(128);
    }

    public int Width { get; }

    public int Height { get; }

    public int YStride { get; }

    public int ChromaStride { get; }

    public byte[] Y { get; }

    public byte[] U { get; }

    public byte[] V { get; }

    public YuvPicture Fill(Func<int, int, int> luma)
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                Y[(y * YStride) + x] = (byte)luma(x, y);
            }
        }

        return this;
    }

    public YuvPicture Randomise(int seed)
    {
        var random = new Random(seed);
        random.NextBytes(Y);
        random.NextBytes(U);
        random.NextBytes(V);
        return this;
    }

    public YuvPicture Copy()
    {
        var copy = new YuvPicture(Width, Height, YStride - Width);
        Y.CopyTo(copy.Y, 0);
        U.CopyTo(copy.U, 0);
        V.CopyTo(copy.V, 0);
        return copy;
    }
}

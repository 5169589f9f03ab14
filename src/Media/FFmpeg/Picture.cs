using NodaTime;

using static Supervision.Media.FFmpeg.Native.AvConstants;

namespace Supervision.Media.FFmpeg;

/// <summary>
/// A picture in plain memory. Its owner makes one, has it refilled for each picture by a decoder or a filter graph (no allocation then),
/// and disposes it at the end. Spans of its planes are valid until the next refill or the disposal. Used by one thread at a time.
/// </summary>
public sealed class Picture : IDisposable
{
    private readonly SavedRegion _saved = new();

    /// <summary>Makes an empty picture.</summary>
    public Picture()
    {
    }

    internal FrameHandle Frame { get; } = new();

    /// <summary>Width in pixels; 0 while empty.</summary>
    public int Width => Frame.Width;

    /// <summary>Height in pixels; 0 while empty.</summary>
    public int Height => Frame.Height;

    /// <summary>How the pixels lie.</summary>
    public PixelLayout Layout => Frame.Width == 0 ? PixelLayout.None : Frame.PixelFormat switch
    {
        AV_PIX_FMT_YUV420P or AV_PIX_FMT_YUVJ420P => PixelLayout.Yuv420P,
        AV_PIX_FMT_GRAY8 => PixelLayout.Gray8,
        _ => PixelLayout.None,
    };

    /// <summary>Presentation time: what stood in the access unit's timestamp (90 kHz).</summary>
    public long Timestamp
    {
        get => Frame.Timestamp;
        set => Frame.Timestamp = value;
    }

    /// <summary>When the first byte of its access unit came in, by the wall clock (UTC).</summary>
    public Instant Arrival { get; set; }

    /// <summary>When the first byte of its access unit came in, by the monotonic clock.</summary>
    public long ArrivalTicks { get; set; }

    /// <summary>True where the camera sent it as a key frame.</summary>
    public bool IsKeyFrame => Frame.IsKeyFrame;

    /// <summary>True where the decoder had to guess parts of it.</summary>
    public bool IsDamaged => Frame.IsDamaged;

    /// <summary>Colours and pixel shape.</summary>
    public PictureColour Colour => Frame.Colour;

    /// <summary>Number of planes: 3 or 1; 0 while empty.</summary>
    public int Planes => Layout switch { PixelLayout.Yuv420P => 3, PixelLayout.Gray8 => 1, _ => 0 };

    /// <summary>Bytes from one row of a plane to the next; may be more than the row has pixels.</summary>
    public int Stride(int plane) => Frame.Stride(plane);

    /// <summary>Pixels of a row of a plane.</summary>
    public int PlaneWidth(int plane) => plane == 0 ? Width : (Width + 1) / 2;

    /// <summary>Rows of a plane.</summary>
    public int PlaneHeight(int plane) => plane == 0 ? Height : (Height + 1) / 2;

    /// <summary>
    /// The bytes of a plane, rows <see cref="Stride"/> apart, writable in place. A decoder may still predict later pictures from these
    /// bytes: who writes calls <see cref="SaveRegion"/> before and <see cref="RestoreRegion"/> after the picture was encoded.
    /// </summary>
    /// <param name="plane">0 luma or grey, 1 Cb, 2 Cr.</param>
    public Span<byte> Plane(int plane)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(plane);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(plane, Planes);
        return Frame.Plane(plane, PlaneWidth(plane), PlaneHeight(plane));
    }

    /// <summary>Keeps the pixels of a rectangle, which grows to even edges and is cut at the picture's edges.</summary>
    /// <param name="x">Left edge in luma pixels.</param>
    /// <param name="y">Upper edge in luma pixels.</param>
    /// <param name="width">Width in luma pixels.</param>
    /// <param name="height">Height in luma pixels.</param>
    public void SaveRegion(int x, int y, int width, int height) => _saved.Save(this, x, y, width, height);

    /// <summary>Puts the kept pixels back. Does nothing where none are kept for the present content.</summary>
    public void RestoreRegion() => _saved.Restore(this);

    /// <summary>Fills the picture with a new YUV 4:2:0 picture of one colour.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="luma">Luma of each pixel; chroma is neutral.</param>
    public void Reset(int width, int height, byte luma)
    {
        Refilling();
        Frame.AllocatePicture(width, height, AV_PIX_FMT_YUV420P);
        Plane(0).Fill(luma);
        Plane(1).Fill(128);
        Plane(2).Fill(128);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => Frame.Dispose();

    internal void Refilling() => _saved.Forget();
}

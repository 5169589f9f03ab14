using System.Buffers;

using NodaTime;

namespace Supervision.Media.Mp4;

/// <summary>
/// One finished movie fragment (<c>prft</c>, <c>moof</c>, <c>mdat</c>), ready to be appended to a segment file. The bytes are rented: the
/// last holder disposes it, once.
/// </summary>
public sealed class Fragment : IDisposable
{
    private byte[] _bytes;
    private readonly int _length;

    /// <summary>Wraps rented bytes; ownership of <paramref name="rented"/> (from the shared array pool) moves here.</summary>
    public Fragment(byte[] rented, int length)
    {
        _bytes = rented;
        _length = length;
    }

    /// <summary>The boxes as they go to disk.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>UTC of the earliest picture.</summary>
    public required Instant Start { get; init; }

    /// <summary>UTC at which the last picture ends (exclusive).</summary>
    public required Instant End { get; init; }

    /// <summary>Number of pictures.</summary>
    public required int Pictures { get; init; }

    /// <summary>Number of sound frames.</summary>
    public required int SoundFrames { get; init; }

    /// <summary>True where the first picture is a key frame.</summary>
    public required bool StartsWithKeyFrame { get; init; }

    /// <summary>Presentation time of the first picture in 90 kHz from the segment's start: what the closing index lists.</summary>
    public long MediaTime { get; init; }

    /// <summary>
    /// <see cref="OriginalDigest"/> of the segment up to the end of this fragment; empty where the camera's own stream cannot be restored.
    /// </summary>
    public ReadOnlyMemory<byte> OriginalSha256 { get; set; }

    /// <summary>Where <c>moof</c> lies in <see cref="Bytes"/>: what the closing index lists.</summary>
    internal int MoofOffset { get; init; } = FragmentBoxes.ReferenceSize;

    /// <summary>Gives the bytes back.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }
}

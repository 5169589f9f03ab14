using System.Buffers;

using NodaTime;

namespace Supervision.Media.Streams;

/// <summary>
/// One coded picture (all its NAL units, each behind a 4-byte big-endian length, parameter sets included where the camera repeats them)
/// or one coded sound frame. The bytes are rented: whoever holds the unit last disposes it, once, and nobody touches it afterwards.
/// </summary>
/// <remarks>Instances are pooled, so that a packet costs no allocation in steady state: get one by <see cref="Rent"/>.</remarks>
public sealed class AccessUnit : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = [];
    private int _length;
    private bool _rented;

    private AccessUnit()
    {
    }

    /// <summary>The format that this unit is coded in. Another instance than before means that the stream changed with this unit.</summary>
    public TrackFormat Format { get; set; } = null!;

    /// <summary>True for a picture, false for sound.</summary>
    public bool IsVideo => Format is VideoFormat;

    /// <summary>
    /// Presentation time in ticks of <see cref="TrackFormat.ClockRate"/>, unwrapped to 64 bits, from an arbitrary origin of the track
    /// (a source says where tracks coincide by <see cref="IMediaSource.Alignment"/>).
    /// </summary>
    public long Timestamp { get; set; }

    /// <summary>Which of several sound tracks it belongs to, from 0; 0 for pictures and where there is one.</summary>
    public int Track { get; set; }

    /// <summary>When the first byte came in, on the recorder's monotonic clock (<see cref="TimeProvider.GetTimestamp"/>).</summary>
    public long ArrivalTicks { get; set; }

    /// <summary>When the first byte came in, on the recorder's wall clock (UTC).</summary>
    public Instant Arrival { get; set; }

    /// <summary>True where a decoder can start (H.264: IDR; H.265: IRAP); always true for sound.</summary>
    public bool IsKeyFrame { get; set; }

    /// <summary>RTP packets missing directly before this unit on its track. More than 0 means that pictures up to the next key frame may be damaged.</summary>
    public int LostBefore { get; set; }

    /// <summary>True where packets of this unit itself are missing, so it must not be stored as a whole picture.</summary>
    public bool IsDamaged { get; set; }

    /// <summary>The coded bytes.</summary>
    public ReadOnlyMemory<byte> Data => _bytes.AsMemory(0, _length);

    /// <summary>The coded bytes, writable: for what patches NAL unit lengths after writing.</summary>
    public Span<byte> WritableData => _bytes.AsSpan(0, _length);

    /// <summary>Number of coded bytes.</summary>
    public int Length => _length;

    /// <summary>Takes an empty unit from the pool.</summary>
    /// <param name="sizeHint">Bytes that will probably be written.</param>
    public static AccessUnit Rent(int sizeHint = 0)
    {
        var unit = AccessUnitPool.Take() ?? new AccessUnit();
        unit._rented = true;
        unit.EnsureFree(sizeHint);
        return unit;
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _length);
        _length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(_length);
    }

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Takes over all but bytes and format of another unit: when it was taken, when it came, what it is.</summary>
    public void TakeOver(AccessUnit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Timestamp = other.Timestamp;
        Track = other.Track;
        ArrivalTicks = other.ArrivalTicks;
        Arrival = other.Arrival;
        IsKeyFrame = other.IsKeyFrame;
        LostBefore = other.LostBefore;
        IsDamaged = other.IsDamaged;
    }

    /// <summary>Takes bytes off the end again.</summary>
    internal void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)_length);
        _length = length;
    }

    /// <summary>Gives the bytes back to the pool. A second call does nothing.</summary>
    public void Dispose()
    {
        if (!_rented)
        {
            return;
        }

        _rented = false;
        _length = 0;
        Format = null!;
        Timestamp = 0;
        Track = 0;
        ArrivalTicks = 0;
        Arrival = default;
        IsKeyFrame = false;
        LostBefore = 0;
        IsDamaged = false;
        AccessUnitPool.Return(this, _bytes.Length);
    }

    internal void ReleaseBytes()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private void EnsureFree(int count)
    {
        if (_bytes.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, _bytes.Length * 2));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = larger;
    }
}

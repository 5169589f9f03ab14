using System.Buffers;
using System.Buffers.Binary;

using Supervision.Media.H264;
using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>
/// The picture that is being put together. All NAL units are kept as they came, delimiters and filler too: the record is evidence, so nothing
/// is taken out of it here.
/// </summary>
internal sealed class PictureBuilder(VideoFormats formats, Queue<AccessUnit> output) : IDisposable
{
    /// <summary>Largest picture taken; a 4K key frame at a high rate has about 2 MB.</summary>
    internal const int MaxBytes = 16 * 1024 * 1024;

    private AccessUnit? _unit;
    private int _nalStart = -1;
    private int _sizeHint;
    private int _carriedLoss;
    private bool _startUncertain;

    private bool HasSlice { get; set; }

    /// <summary>Whether a slice was added, or a part of one.</summary>
    internal bool HasAnySlice =>
        HasSlice || (InNal && _unit!.Length > _nalStart + 4
            && NalSyntax.Kind(formats.Codec, _unit.Data.Span[(_nalStart + 4)..]) is NalKind.Slice or NalKind.KeySlice);

    internal bool IsOpen => _unit is not null;

    internal bool InNal => _nalStart >= 0;

    internal long Timestamp => _unit!.Timestamp;

    /// <summary>Whole pictures dropped: no format known yet.</summary>
    internal long Dropped { get; private set; }

    /// <summary>Begins a picture, or moves the beginning of one that has no slice yet to the packet's time.</summary>
    internal void Open(in RtpPacket packet)
    {
        if (_unit is null)
        {
            _unit = AccessUnit.Rent(_sizeHint);
            _unit.ArrivalTicks = packet.Arrival.Ticks;
            _unit.Arrival = packet.Arrival.Time;
            _unit.LostBefore = _carriedLoss;
            (_carriedLoss, _startUncertain, HasSlice) = (0, false, false);
        }

        _unit.Timestamp = packet.Timestamp;
    }

    /// <summary>Packets are missing here: before the first slice the slice itself will tell whether it is the picture's first.</summary>
    internal void AddLoss(int lost)
    {
        _unit!.LostBefore += lost;
        if (HasSlice || InNal)
        {
            _unit.IsDamaged = true;
        }
        else
        {
            _startUncertain = true;
        }

        EndNal();
    }

    internal void Damage() => _unit!.IsDamaged = true;

    internal void BeginNal()
    {
        EndNal();
        _nalStart = _unit!.Length;
        _unit.Write([0, 0, 0, 0]);
    }

    /// <exception cref="RtspProtocolException">The picture grows over <see cref="MaxBytes"/>.</exception>
    internal void Append(ReadOnlySpan<byte> bytes)
    {
        if (_unit!.Length + bytes.Length > MaxBytes)
        {
            throw new RtspProtocolException($"a picture has more than {MaxBytes / 1024 / 1024} MiB, or the camera never says where one ends");
        }

        _unit.Write(bytes);
    }

    internal void WriteNal(ReadOnlySpan<byte> nal)
    {
        BeginNal();
        Append(nal);
        EndNal();
    }

    internal void EndNal()
    {
        if (!InNal)
        {
            return;
        }

        var begin = _nalStart;
        var span = _unit!.WritableData[begin..];
        var nal = span[4..];
        _nalStart = -1;
        if (nal.IndexOf([(byte)0, (byte)0, (byte)1]) >= 0)
        {
            Split(begin);
            return;
        }

        BinaryPrimitives.WriteInt32BigEndian(span, nal.Length);
        if (nal.Length > 0)
        {
            Observe(nal);
        }
    }

    /// <summary>The picture is whole (or what came of it): hands it on.</summary>
    internal void Finish()
    {
        EndNal();
        var unit = _unit!;
        _unit = null;
        if (!unit.IsDamaged)
        {
            formats.Observe(unit.Data.Span);
        }

        if (formats.Current is null)
        {
            Dropped++;
            _carriedLoss = unit.LostBefore;
            unit.Dispose();
            return;
        }

        _sizeHint = unit.Length;
        unit.Format = formats.Current;
        output.Enqueue(unit);
    }

    public void Dispose()
    {
        _unit?.Dispose();
        _unit = null;
        _nalStart = -1;
    }

    // A start code cannot stand inside a NAL unit: the camera packed a byte stream (annex B) as if it were one.
    private void Split(int begin)
    {
        var length = _unit!.Length - begin - 4;
        var copy = ArrayPool<byte>.Shared.Rent(length + 3);
        (copy[0], copy[1], copy[2]) = (0, 0, 1);
        _unit.Data.Span[(begin + 4)..].CopyTo(copy.AsSpan(3));
        _unit.Truncate(begin);
        ReadOnlySpan<byte> stream = copy.AsSpan(0, length + 3);
        while (AnnexB.TryReadNalUnit(ref stream, out var nal))
        {
            BinaryPrimitives.WriteInt32BigEndian(_unit.GetSpan(4), nal.Length);
            _unit.Advance(4);
            _unit.Write(nal);
            Observe(nal);
        }

        ArrayPool<byte>.Shared.Return(copy);
    }

    private void Observe(ReadOnlySpan<byte> nal)
    {
        var kind = NalSyntax.Kind(formats.Codec, nal);
        if (kind is not (NalKind.Slice or NalKind.KeySlice))
        {
            return;
        }

        if (!HasSlice && _startUncertain && !NalSyntax.BeginsPicture(formats.Codec, nal))
        {
            _unit!.IsDamaged = true;
        }

        HasSlice = true;
        _unit!.IsKeyFrame |= kind == NalKind.KeySlice;
    }
}

using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>AAC as MPEG4-GENERIC (RFC 3640): several whole frames in a packet, or one frame in several packets. Interleaving is not used by cameras; indexes are skipped.</summary>
/// <param name="format">The track's format.</param>
/// <param name="packing">Widths of the AU headers.</param>
/// <param name="frameTicks">Ticks of the track's clock that a frame lasts.</param>
/// <param name="output">Where finished frames go.</param>
internal sealed class AacDepacketizer(AudioFormat format, AacPacking packing, int frameTicks, Queue<AccessUnit> output) : IDepacketizer
{
    private const int MaxFrameBytes = 8192;

    private AccessUnit? _fragments;
    private int _fragmentedSize;
    private int _carriedLoss;

    public TrackFormat Format => format;

    public long Malformed { get; private set; }

    public long Dropped { get; private set; }

    public void Push(in RtpPacket packet)
    {
        _carriedLoss += packet.LostBefore;
        if (_fragments is not null && (packet.LostBefore > 0 || packet.Timestamp != _fragments.Timestamp))
        {
            DropFragments();
        }

        if (!TryPush(packet))
        {
            Malformed++;
            DropFragments();
        }
    }

    public void Dispose() => DropFragments();

    private bool TryPush(in RtpPacket packet)
    {
        var payload = packet.Payload;
        if (payload.Length < 2)
        {
            return false;
        }

        var headerBits = (payload[0] << 8) | payload[1];
        var headerBytes = 2 + ((headerBits + 7) / 8);
        if (headerBits < packing.SizeBits + packing.IndexBits || headerBytes >= payload.Length)
        {
            return false;
        }

        var headers = payload[2..headerBytes];
        var data = payload[headerBytes..];
        var size = ReadBits(headers, 0, packing.SizeBits);
        return size > data.Length || _fragments is not null
            ? TryPushFragment(packet, size, data)
            : TryPushFrames(packet, headers, headerBits, data);
    }

    private bool TryPushFrames(in RtpPacket packet, ReadOnlySpan<byte> headers, int headerBits, ReadOnlySpan<byte> data)
    {
        var at = 0;
        for (var index = 0; at + packing.SizeBits <= headerBits; index++)
        {
            var size = ReadBits(headers, at, packing.SizeBits);
            if (size == 0 || size > data.Length)
            {
                return false;
            }

            var unit = Begin(packet, size);
            unit.Timestamp = packet.Timestamp + ((long)index * frameTicks);
            unit.Write(data[..size]);
            Finish(unit);
            data = data[size..];
            at += packing.SizeBits + (index == 0 ? packing.IndexBits : packing.IndexDeltaBits);
        }

        return true;
    }

    private bool TryPushFragment(in RtpPacket packet, int size, ReadOnlySpan<byte> data)
    {
        if (_fragments is null)
        {
            if (size > MaxFrameBytes)
            {
                return false;
            }

            (_fragments, _fragmentedSize) = (Begin(packet, size), size);
        }

        if (size != _fragmentedSize || _fragments.Length + data.Length > _fragmentedSize)
        {
            return false;
        }

        _fragments.Write(data);
        if (_fragments.Length == _fragmentedSize)
        {
            Finish(_fragments);
            _fragments = null;
        }

        return true;
    }

    private AccessUnit Begin(in RtpPacket packet, int size)
    {
        var unit = AccessUnit.Rent(size);
        unit.Format = format;
        unit.Timestamp = packet.Timestamp;
        unit.ArrivalTicks = packet.Arrival.Ticks;
        unit.Arrival = packet.Arrival.Time;
        unit.IsKeyFrame = true;
        return unit;
    }

    private void Finish(AccessUnit unit)
    {
        unit.LostBefore = _carriedLoss;
        _carriedLoss = 0;
        output.Enqueue(unit);
    }

    private void DropFragments()
    {
        Dropped += _fragments is null ? 0 : 1;
        _fragments?.Dispose();
        _fragments = null;
    }

    private static int ReadBits(ReadOnlySpan<byte> bytes, int at, int count)
    {
        var value = 0;
        for (var i = at; i < at + count; i++)
        {
            value = (value << 1) | ((bytes[i >> 3] >> (7 - (i & 7))) & 1);
        }

        return value;
    }
}

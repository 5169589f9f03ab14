using Supervision.Media.Streams;

namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Codings where a packet is a unit: G.711, G.726, L16 and Opus (RFC 3551, RFC 7587).</summary>
internal sealed class SoundDepacketizer(AudioFormat format, Queue<AccessUnit> output) : IDepacketizer
{
    private int _carriedLoss;

    public TrackFormat Format => format;

    public long Malformed { get; private set; }

    public long Dropped => 0;

    public void Push(in RtpPacket packet)
    {
        _carriedLoss += packet.LostBefore;
        if (packet.Payload.IsEmpty)
        {
            Malformed++;
            return;
        }

        var unit = AccessUnit.Rent(packet.Payload.Length);
        unit.Format = format;
        unit.Timestamp = packet.Timestamp;
        unit.ArrivalTicks = packet.Arrival.Ticks;
        unit.Arrival = packet.Arrival.Time;
        unit.IsKeyFrame = true;
        unit.LostBefore = _carriedLoss;
        unit.Write(packet.Payload);
        _carriedLoss = 0;
        output.Enqueue(unit);
    }

    public void Dispose()
    {
    }
}

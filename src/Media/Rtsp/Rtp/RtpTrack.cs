namespace Supervision.Media.Rtsp.Rtp;

/// <summary>One media track: from packets as they come to the depacketizer, in order and with the losses counted.</summary>
internal sealed class RtpTrack : IDisposable
{
    private readonly ReorderBuffer? _reorder;
    private readonly TimeProvider _time;
    private readonly SequenceTracker _sequence = new();
    private readonly TimestampUnwrapper _timestamps = new();
    private readonly ReceptionState _reception;
    private readonly int _payloadType;
    private int _extraLoss;
    private long _restartsLost;

    internal RtpTrack(MediaChoice media, bool reorders, TimeProvider time)
    {
        (Depacketizer, _payloadType, _time) = (media.Depacketizer, media.PayloadType, time);
        _reception = new ReceptionState(media.ClockRate, time);
        _reorder = reorders ? new ReorderBuffer(time) : null;
    }

    internal IDepacketizer Depacketizer { get; }

    internal uint? Ssrc { get; private set; }

    /// <summary>The first packet's timestamp, unwrapped; null before it came.</summary>
    internal long? FirstTimestamp { get; private set; }

    internal long Packets { get; private set; }

    internal long Bytes { get; private set; }

    /// <summary>Packets of another payload type, doubled ones, and what is no RTP.</summary>
    internal long Ignored { get; private set; }

    internal long Lost => _sequence.Lost + _restartsLost;

    internal long Reordered => _reorder?.Reordered ?? 0;

    internal TimeSpan Jitter => _reception.Jitter;

    internal (SenderReportData Data, long Timestamp)? LastReport { get; private set; }

    /// <summary>Takes a packet as it came.</summary>
    internal void Accept(ReadOnlySpan<byte> packet, Arrival arrival)
    {
        if (!RtpHeader.TryParse(packet, out var header, out var payload) || header.PayloadType != _payloadType)
        {
            Ignored++;
            return;
        }

        Packets++;
        Bytes += packet.Length;
        FollowSender(header);
        if (_reorder is null)
        {
            Deliver(header, payload, arrival);
            return;
        }

        if (_sequence.Started && header.Sequence != _sequence.Expected && _reorder.TryHold(header.Sequence, _sequence.Expected, packet, arrival))
        {
            Drain(arrival.Ticks);
            return;
        }

        if (_sequence.Started && !_reorder.IsEmpty && header.Sequence == _sequence.Expected)
        {
            _reorder.CountReordered();
        }
        else if (!_reorder.IsEmpty && (short)(header.Sequence - _sequence.Expected) >= ReorderBuffer.Window)
        {
            Flush(arrival.Ticks);
        }

        Deliver(header, payload, arrival);
        Drain(arrival.Ticks);
    }

    /// <summary>Takes the clock pair of a sender report.</summary>
    internal void Accept(in SenderReportData report, Arrival arrival)
    {
        LastReport = (report, _timestamps.Peek(report.RtpTimestamp));
        _reception.SenderReport(report.Ntp, arrival.Ticks);
    }

    /// <summary>Unwraps a timestamp that came beside the packets.</summary>
    internal long Unwrap(uint timestamp) => _timestamps.Peek(timestamp);

    internal ReceptionReport Report() => _reception.Report(Ssrc ?? 0, _sequence);

    /// <summary>Waited long enough for what is missing: goes on with what is there.</summary>
    internal void Drain(long now) => Drain(now, giveUp: false);

    public void Dispose()
    {
        _reorder?.Dispose();
        Depacketizer.Dispose();
    }

    private void Flush(long now) => Drain(now, giveUp: true);

    private void Drain(long now, bool giveUp)
    {
        while (_reorder is not null && _reorder.TryTake(_sequence.Expected, now, giveUp, out var held))
        {
            if (RtpHeader.TryParse(held.Bytes.AsSpan(0, held.Length), out var header, out var payload))
            {
                Deliver(header, payload, held.Arrival);
            }

            ReorderBuffer.Release(held);
        }
    }

    // A camera that restarts its encoder may come back as another source in the same session.
    private void FollowSender(in RtpHeader header)
    {
        if (Ssrc is { } known && known != header.Ssrc && header.Sequence != _sequence.Expected)
        {
            Flush(_time.GetTimestamp());
            _sequence.Restart();
            _extraLoss = 1;
            _restartsLost++;
        }

        Ssrc = header.Ssrc;
    }

    private void Deliver(in RtpHeader header, ReadOnlySpan<byte> payload, Arrival arrival)
    {
        if (!_sequence.TryAdvance(header.Sequence, out var lost))
        {
            Ignored++;
            return;
        }

        _reception.Packet(header.Timestamp, arrival.Ticks);
        var timestamp = _timestamps.Unwrap(header.Timestamp);
        FirstTimestamp ??= timestamp;
        Depacketizer.Push(new RtpPacket
        {
            Payload = payload,
            Timestamp = timestamp,
            Marker = header.Marker,
            LostBefore = lost + _extraLoss,
            Arrival = arrival,
        });
        _extraLoss = 0;
    }
}

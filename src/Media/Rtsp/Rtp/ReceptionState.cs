namespace Supervision.Media.Rtsp.Rtp;

/// <summary>Keeps what receiver reports need: jitter (RFC 3550, A.8), losses since the last report, and the time of the last sender report.</summary>
internal sealed class ReceptionState(int clockRate, TimeProvider time)
{
    private double _jitter;
    private double _lastTransit = double.NaN;
    private uint _lastTimestamp;
    private long _lostBefore;
    private uint _highestBefore;
    private uint _lastReport;
    private long _lastReportTicks;

    internal TimeSpan Jitter => TimeSpan.FromSeconds(_jitter / clockRate);

    internal void Packet(uint timestamp, long ticks)
    {
        var arrival = time.GetElapsedTime(0, ticks).TotalSeconds * clockRate;
        var transit = arrival - timestamp;
        if (timestamp != _lastTimestamp && !double.IsNaN(_lastTransit))
        {
            // A wrap or jump of the timestamps is no jitter.
            var difference = Math.Abs(transit - _lastTransit);
            _jitter += (Math.Min(difference, clockRate) - _jitter) / 16;
        }

        (_lastTransit, _lastTimestamp) = (transit, timestamp);
    }

    internal void SenderReport(ulong ntp, long ticks) => (_lastReport, _lastReportTicks) = ((uint)(ntp >> 16), ticks);

    internal ReceptionReport Report(uint sender, SequenceTracker sequence)
    {
        var lost = sequence.Lost - _lostBefore;
        var expected = sequence.Highest - _highestBefore;
        (_lostBefore, _highestBefore) = (sequence.Lost, sequence.Highest);
        var fraction = expected == 0 ? 0 : (int)Math.Clamp(lost * 256 / expected, 0, 255);
        var since = _lastReport == 0 ? 0 : (uint)(time.GetElapsedTime(_lastReportTicks).TotalSeconds * 65536);
        return new ReceptionReport(sender, fraction, sequence.Lost, sequence.Highest, (uint)_jitter, _lastReport, since);
    }
}

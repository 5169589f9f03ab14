namespace Supervision.Media.Rtsp.Rtp;

/// <summary>What a receiver tells a sender (RFC 3550, 6.4.2). Times in 1/65536 s, jitter in ticks of the track.</summary>
internal readonly record struct ReceptionReport(
    uint Sender, int FractionLost, long Lost, uint HighestSequence, uint Jitter, uint LastReport, uint SinceLastReport);

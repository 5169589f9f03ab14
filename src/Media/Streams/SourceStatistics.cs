namespace Supervision.Media.Streams;

/// <summary>Running totals of one connection.</summary>
/// <param name="Bytes">Media bytes received, RTP headers included.</param>
/// <param name="Packets">RTP packets received.</param>
/// <param name="LostPackets">RTP packets missing by sequence number.</param>
/// <param name="ReorderedPackets">RTP packets that came late but in time (UDP).</param>
/// <param name="Jitter">How unevenly packets of the picture track arrive, or of the sound where that is all (RFC 3550, 6.4.1); over TCP as they are read.</param>
public readonly record struct SourceStatistics(long Bytes, long Packets, long LostPackets, long ReorderedPackets, TimeSpan Jitter = default);

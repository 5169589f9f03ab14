namespace Supervision.Media.Rtsp.Rtp;

/// <summary>A packet in its right order, as a depacketizer takes it.</summary>
internal readonly ref struct RtpPacket
{
    internal required ReadOnlySpan<byte> Payload { get; init; }

    /// <summary>Unwrapped to 64 bits.</summary>
    internal required long Timestamp { get; init; }

    internal required bool Marker { get; init; }

    /// <summary>Packets missing directly before this one.</summary>
    internal int LostBefore { get; init; }

    internal Arrival Arrival { get; init; }
}

namespace Supervision.Media.FFmpeg;

/// <summary>One packet of a file. The bytes are valid until the next read.</summary>
public readonly ref struct FormatPacket
{
    internal FormatPacket(PacketHandle packet)
    {
        StreamIndex = packet.StreamIndex;
        Timestamp = packet.Timestamp;
        DecodeTimestamp = packet.DecodeTimestamp;
        Duration = packet.Duration;
        IsKeyFrame = packet.IsKeyFrame;
        Data = packet.Data;
    }

    /// <summary>Its track.</summary>
    public int StreamIndex { get; }

    /// <summary>Presentation time in the track's time base; <see cref="long.MinValue"/> where the file has none.</summary>
    public long Timestamp { get; }

    /// <summary>Decoding time in the track's time base; <see cref="long.MinValue"/> where the file has none.</summary>
    public long DecodeTimestamp { get; }

    /// <summary>Length in the track's time base; 0 unknown.</summary>
    public long Duration { get; }

    /// <summary>A decoder can start here.</summary>
    public bool IsKeyFrame { get; }

    /// <summary>The coded bytes.</summary>
    public ReadOnlySpan<byte> Data { get; }
}

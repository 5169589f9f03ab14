using NodaTime;

using Supervision.Media.Streams;

namespace Supervision.Tests.Fakes;

/// <summary>Access units made by hand: the bytes are an IDR or non-IDR slice by name only.</summary>
public static class Units
{
    public static readonly VideoFormat Video = new(VideoCodec.H264, 640, 360, new byte[] { 1, 2, 3 });

    public static readonly AudioFormat Aac = new(AudioCodec.Aac, 16_000, 1, 16_000, new byte[] { 0x14, 0x08 });

    /// <summary>A picture of this timestamp (90 kHz) that arrives now.</summary>
    public static AccessUnit Picture(ManualTime time, long timestamp, bool key = false, VideoFormat? format = null, int size = 32)
    {
        ArgumentNullException.ThrowIfNull(time);
        var unit = AccessUnit.Rent(size + 4);
        var bytes = new byte[size + 4];
        bytes[3] = (byte)size;
        bytes[4] = (byte)(key ? 0x65 : 0x41);
        unit.Write(bytes);
        unit.Format = format ?? Video;
        unit.Timestamp = timestamp;
        unit.IsKeyFrame = key;
        unit.Arrival = time.GetCurrentInstant();
        unit.ArrivalTicks = time.GetTimestamp();
        return unit;
    }

    /// <summary>A sound frame of this timestamp that arrives now.</summary>
    public static AccessUnit Sound(ManualTime time, long timestamp, AudioFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        var unit = AccessUnit.Rent(16);
        unit.Write(new byte[16]);
        unit.Format = format ?? Aac;
        unit.Timestamp = timestamp;
        unit.IsKeyFrame = true;
        unit.Arrival = time.GetCurrentInstant();
        unit.ArrivalTicks = time.GetTimestamp();
        return unit;
    }

    public static Duration Milliseconds(double value) => Duration.FromMilliseconds(value);
}

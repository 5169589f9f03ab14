using System.Buffers.Binary;

using NodaTime;

using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Sound;

/// <summary>A pickup with a crystal of its own: L16 at 16 kHz in units of 20 ms, whose timestamps may jump and whose packets may come late.</summary>
/// <param name="time">The recorder's clock, which the test moves.</param>
/// <param name="partsPerMillion">By how much its crystal is fast.</param>
internal sealed class SkewedMicrophone(ManualTime time, double partsPerMillion = 0)
{
    public const int Rate = 16_000;
    public const int UnitSamples = 320;

    /// <summary>What the sender of its stream says.</summary>
    public static readonly AudioFormat Format = new(AudioCodec.L16, Rate, 1, Rate, default);

    private readonly long _begin = time.GetTimestamp();
    private long _sample;

    /// <summary>Added to all timestamps: a jump of them alone.</summary>
    public long TimestampShift { get; set; } = 123_456_789;

    /// <summary>What is heard at a moment, in seconds from the begin.</summary>
    public Func<double, double> Sound { get; init; } = seconds => 0.5 * Math.Sin(2 * Math.PI * 440 * seconds);

    /// <summary>Seconds of true time up to the next sample.</summary>
    public double Now => _sample / (Rate * (1 + (partsPerMillion / 1e6)));

    /// <summary>The next unit, which arrives when its first sample was taken, and so much later.</summary>
    public AccessUnit Next(Duration delay = default)
    {
        var wait = Duration.FromSeconds(Now) + delay - Duration.FromTimeSpan(time.GetElapsedTime(_begin));
        if (wait > Duration.Zero)
        {
            time.Advance(wait);
        }

        var unit = AccessUnit.Rent(UnitSamples * 2);
        Span<byte> bytes = stackalloc byte[UnitSamples * 2];
        var timestamp = _sample + TimestampShift;
        for (var index = 0; index < UnitSamples; index++, _sample++)
        {
            BinaryPrimitives.WriteInt16BigEndian(bytes[(index * 2)..], (short)Math.Clamp(Math.Round(Sound(Now) * 32767), -32768, 32767));
        }

        unit.Write(bytes);
        unit.Format = Format;
        unit.Timestamp = timestamp;
        unit.IsKeyFrame = true;
        unit.Arrival = time.GetCurrentInstant();
        unit.ArrivalTicks = time.GetTimestamp();
        return unit;
    }

    /// <summary>Goes on without sending.</summary>
    public void Skip(Duration length) => _sample += (long)(length.TotalSeconds * Rate);
}

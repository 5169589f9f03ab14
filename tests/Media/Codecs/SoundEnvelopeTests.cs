using System.Buffers.Binary;

using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Codecs;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Codecs;

/// <summary>Where a sound's milliseconds stand.</summary>
public sealed class SoundEnvelopeTests
{
    [Theory]
    [InlineData(8000)]
    [InlineData(16_000)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    public void A_burst_stands_at_its_time_behind_a_hole_too(int rate)
    {
        using var envelope = new SoundEnvelope(new AudioFormat(AudioCodec.L16, rate, 1, rate, default), 4000, NullLogger.Instance);
        Send(envelope, rate, start: 0, seconds: 1, from: 0.3, to: 0.35);
        Send(envelope, rate, start: 2.5, seconds: 1, from: 0.2, to: 0.25);
        Send(envelope, rate, start: 3.9, seconds: 1, from: 0, to: 0);
        int[] loud = [.. Enumerable.Range(0, 4000).Where(place => envelope.Power[place] > 0.005)];
        Assert.InRange(loud[0], 299, 302);
        Assert.InRange(loud.Last(place => place < 1000), 347, 352);
        Assert.InRange(loud.First(place => place > 1000), 2699, 2702);
        Assert.InRange(loud[^1], 2747, 2752);
        Assert.InRange(envelope.Power[320], 0.02f, 0.25f);
        Assert.Equal(0, envelope.Power[1500]);
    }

    [Fact]
    public void What_is_no_speech_is_left_out()
    {
        using var envelope = new SoundEnvelope(new AudioFormat(AudioCodec.L16, 16_000, 1, 16_000, default), 1000, NullLogger.Instance);
        Send(envelope, 16_000, 0, 1, 0, 1, hertz: 50);
        Assert.True(envelope.Power[500] < 0.001, $"{envelope.Power[500]}");
    }

    private static void Send(SoundEnvelope envelope, int rate, double start, double seconds, double from, double to, double hertz = 1000)
    {
        const int length = 160;
        for (var at = 0; at < seconds * rate; at += length)
        {
            using var unit = AccessUnit.Rent(length * 2);
            var bytes = unit.GetSpan(length * 2);
            for (var index = 0; index < length; index++)
            {
                var time = (double)(at + index) / rate;
                var sample = time >= from && time < to ? 0.4 * Math.Sin(2 * Math.PI * hertz * time) : 0;
                BinaryPrimitives.WriteInt16BigEndian(bytes[(index * 2)..], (short)(sample * 32767));
            }

            unit.Advance(length * 2);
            unit.Timestamp = (long)(start * rate) + at;
            envelope.Listen(unit);
        }
    }
}

using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.Media.Codecs;

/// <summary>Sound of known loudness, coded by ffmpeg.</summary>
public sealed class LevelMeterTests
{
    private const int UnitBytes = 800;

    [Theory]
    [InlineData(AudioCodec.G711ALaw, "-ar 8000 -f alaw", 8000, 1.0)]
    [InlineData(AudioCodec.G711MuLaw, "-ar 8000 -f mulaw", 8000, 1.0)]
    [InlineData(AudioCodec.L16, "-ar 44100 -f s16be", 44100, 2.0)]
    [InlineData(AudioCodec.G726, "-ar 8000 -b:a 32k -c:a g726le -f g726le", 8000, 0.5)]
    public void A_sine_has_its_peak_and_three_decibels_less_of_power(AudioCodec codec, string ffmpeg, int rate, double bytesPerSample)
    {
        var path = TestClip.NewPath(".raw");
        TestClip.Run("ffmpeg", $"-v error -f lavfi -i aevalsrc=0.1*sin(440*2*PI*t):s=48000 -t 2 -ac 1 {ffmpeg} {path}");
        using var meter = new LevelMeter(new AudioFormat(codec, rate, 1, rate, default, BitsPerSample: codec == AudioCodec.G726 ? 4 : 0), NullLogger.Instance);
        var bytes = File.ReadAllBytes(path);
        foreach (var chunk in bytes.Chunk(UnitBytes))
        {
            Take(meter, chunk);
        }

        Assert.InRange(meter.Level!.Peak, -20.5, -18.5);
        Assert.InRange(meter.Level.Mean, -23.3, -22.7);
        Assert.Equal(bytes.Length / bytesPerSample / rate, meter.Level.Length.TotalSeconds, 0.01);
        Assert.Equal(0, meter.Broken);
    }

    [Fact]
    public void Silence_and_the_loudest_sound_are_the_ends_of_the_scale()
    {
        Assert.Equal((SoundLevel.Silence, SoundLevel.Silence), Of(0, 0));
        var (mean, peak) = Of(0x7F, 0xFF);
        Assert.InRange(mean, -0.001, 0);
        Assert.InRange(peak, -0.001, 0);

        static (double, double) Of(byte high, byte low)
        {
            using var meter = new LevelMeter(new AudioFormat(AudioCodec.L16, 8000, 1, 8000, default), NullLogger.Instance);
            Take(meter, [.. Enumerable.Range(0, UnitBytes).Select(at => at % 2 == 0 ? high : low)]);
            return (meter.Level!.Mean, meter.Level.Peak);
        }
    }

    [Fact]
    public void Bytes_that_are_no_sound_are_counted()
    {
        using var meter = new LevelMeter(new AudioFormat(AudioCodec.Aac, 16_000, 1, 16_000, new byte[] { 0x14, 0x08 }), new MemoryLogger());
        for (var number = 0; number < 20; number++)
        {
            Take(meter, [.. Enumerable.Range(0, 60).Select(at => (byte)(at * number * 37))]);
        }

        Assert.True(meter.Broken > 0);
    }

    [Fact]
    public void A_format_out_of_range_is_refused() => Assert.Throws<LibavException>(
        () => new LevelMeter(new AudioFormat(AudioCodec.G711ALaw, 0, 1, 8000, default), NullLogger.Instance));

    private static void Take(LevelMeter meter, byte[] bytes)
    {
        using var unit = AccessUnit.Rent(bytes.Length);
        unit.Write(bytes);
        meter.Take(unit);
    }
}

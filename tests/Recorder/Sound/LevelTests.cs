using System.Buffers.Binary;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Codecs;
using Supervision.Media.Streams;
using Supervision.Recorder.Sound;
using Supervision.Tests.EndToEnd.Hall;

namespace Supervision.Tests.Recorder.Sound;

/// <summary>What is wrong with a sound is found by its levels, and nothing with one that is well.</summary>
public sealed class LevelTests
{
    private const int Rate = 16_000;

    private static readonly AudioFormat Format = new(AudioCodec.L16, Rate, 1, Rate, default);

    private static readonly Lazy<Task<float[]>> Speech = new(SpeakAsync);

    [Fact]
    public void Silence_is_recognised()
    {
        var minute = Measure(new float[60 * Rate]);
        Assert.Equal([SoundFault.Silent], SoundRule.Judge(minute));
        Assert.Equal((-120.0, -120.0), (minute.PeakDb, minute.RmsDb));
        Assert.InRange(minute.SilentSeconds, 58, 60);
    }

    [Fact]
    public void A_clipped_sine_is_recognised()
    {
        var minute = Measure(Signal(seconds => Math.Clamp(3 * Math.Sin(2 * Math.PI * 440 * seconds), -1, 1)));
        Assert.Equal([SoundFault.Clipped], SoundRule.Judge(minute));
        Assert.InRange(minute.Clipped, 0.99, 1);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(100)]
    public async Task Hum_under_speech_is_recognised(int frequency)
    {
        var speech = await Speech.Value;
        var minute = Measure(Signal((seconds, sample) => speech[sample] + (0.01 * Math.Sin(2 * Math.PI * frequency * seconds))));
        Assert.Equal([SoundFault.Hum], SoundRule.Judge(minute));
        Assert.InRange(minute.HumDb, -41, -38);
    }

    [Fact]
    public async Task Quiet_speech_is_recognised()
    {
        var speech = await Speech.Value;
        var minute = Measure(Signal((_, sample) => speech[sample] * 0.02));
        Assert.Equal([SoundFault.Low], SoundRule.Judge(minute));
        Assert.InRange(minute.LoudnessLufs, -60, -45);
    }

    [Fact]
    public async Task Nothing_is_wrong_with_clean_speech()
    {
        var speech = await Speech.Value;
        Assert.Empty(SoundRule.Judge(Measure(speech)));
        // A hall's noise under it changes nothing.
        var noise = new Random(1);
        Assert.Empty(SoundRule.Judge(Measure(Signal((_, sample) => speech[sample] + (0.01 * ((noise.NextDouble() * 2) - 1))))));
    }

    [Fact]
    public void The_level_of_a_sine_is_that_of_its_definition()
    {
        var minute = Measure(Signal(seconds => 0.1 * Math.Sin(2 * Math.PI * 997 * seconds)));
        Assert.InRange(minute.PeakDb, -20.1, -19.9);
        Assert.InRange(minute.RmsDb, -23.1, -22.9);
        // EBU R 128: a sine of 997 Hz at -20 dB has -23 LUFS in one channel.
        Assert.InRange(minute.LoudnessLufs, -23.3, -22.7);
        Assert.InRange(minute.HeardSeconds, 59.8, 60.01);
        Assert.Equal(0, minute.Clipped);
    }

    [Fact]
    public void Where_nothing_comes_it_is_missing()
    {
        var minute = new LevelMinutes(new SoundSource("mic1", IsPickup: true)).Take(Instant.FromUtc(2026, 11, 20, 1, 0));
        Assert.Equal([SoundFault.Missing], SoundRule.Judge(minute));
        Assert.Equal(-120, minute.LoudnessLufs);
    }

    [Fact]
    public void Measuring_allocates_nothing_managed()
    {
        using var unit = Unit(Signal(seconds => 0.1 * Math.Sin(seconds)), 0);
        using var meter = new SoundMeter(static _ => { }, static (_, _) => { }, NullLogger.Instance);
        using var listener = new SoundListener(Format, meter, NullLogger.Instance);
        var least = long.MaxValue;
        for (var round = 0; round < 6; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var index = 0; index < 200; index++)
            {
                listener.Listen(unit);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static float[] Signal(Func<double, double> value) => Signal((seconds, _) => value(seconds));

    private static float[] Signal(Func<double, int, double> value) =>
        [.. Enumerable.Range(0, 60 * Rate).Select(sample => (float)value((double)sample / Rate, sample))];

    private static SoundMinute Measure(float[] samples)
    {
        var levels = new LevelMinutes(new SoundSource("mic1", IsPickup: true));
        using var meter = new SoundMeter(levels.Add, levels.AddHum, NullLogger.Instance);
        using var listener = new SoundListener(Format, meter, NullLogger.Instance);
        for (var sample = 0; sample + 320 <= samples.Length; sample += 320)
        {
            using var unit = Unit(samples, sample);
            listener.Listen(unit);
        }

        return levels.Take(Instant.FromUtc(2026, 11, 20, 1, 0));
    }

    private static AccessUnit Unit(float[] samples, int from)
    {
        var unit = AccessUnit.Rent(640);
        Span<byte> bytes = stackalloc byte[640];
        for (var index = 0; index < 320; index++)
        {
            BinaryPrimitives.WriteInt16BigEndian(bytes[(index * 2)..], (short)Math.Clamp(Math.Round(samples[from + index] * 32767), -32768, 32767));
        }

        unit.Write(bytes);
        unit.Format = Format;
        return unit;
    }

    /// <summary>A minute of Mandarin at about -25 LUFS, the sentences repeated with pauses between.</summary>
    private static async Task<float[]> SpeakAsync()
    {
        var folder = Directory.CreateTempSubdirectory("speech-").FullName;
        try
        {
            await RunAsync("espeak-ng", "-v", "cmn", "-s", "150", "-w", $"{folder}/speech.wav", "您好，欢迎来到永昌街道便民服务中心。请问您要办理什么业务？我想咨询一下居住证的办理流程。");
            await RunAsync(
                "ffmpeg", "-nostdin", "-v", "error", "-i", $"{folder}/speech.wav", "-af", "loudnorm=I=-25:TP=-3,apad=pad_dur=2,aloop=loop=-1:size=2000000,atrim=end=60",
                "-ar", $"{Rate}", "-ac", "1", "-f", "f32le", $"{folder}/speech.raw");
            var bytes = await File.ReadAllBytesAsync($"{folder}/speech.raw");
            var samples = new float[60 * Rate];
            Buffer.BlockCopy(bytes, 0, samples, 0, Math.Min(bytes.Length, samples.Length * sizeof(float)));
            return samples;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var (code, _, error) = await Tool.RunAsync(program, arguments);
        Assert.True(code == 0, error);
    }
}

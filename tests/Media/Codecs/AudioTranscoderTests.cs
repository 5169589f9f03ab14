using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Codecs;

public sealed class AudioTranscoderTests
{
    private const int Frame = 160;
    private const int Rate = 8000;
    private const byte Silence = 0xD5;

    private static readonly AudioFormat ALaw = new(AudioCodec.G711ALaw, Rate, 1, Rate, default);

    /// <summary>A beep of 100 ms at a second that no multiple of a frame hits.</summary>
    private static bool Beeps(long sample, int everySeconds) => (sample - 1234) % (everySeconds * (long)Rate) is >= 0 and < 800;

    private static bool MayBeep(long sample, int everySeconds) => Beeps(sample, everySeconds) || Beeps(sample + Frame, everySeconds);

    [Theory]
    [InlineData(AudioCodec.G711ALaw, "-ar 8000 -f alaw", 8000, 160, 16000)]
    [InlineData(AudioCodec.G711MuLaw, "-ar 8000 -f mulaw", 8000, 160, 16000)]
    [InlineData(AudioCodec.G726, "-ar 8000 -b:a 32k -c:a g726le -f g726le", 8000, 80, 16000)]
    [InlineData(AudioCodec.L16, "-ar 44100 -f s16be", 44100, 882, 44100)]
    [InlineData(AudioCodec.L16, "-ar 11025 -f s16be", 11025, 882, 16000)]
    public void EachCodingKeepsItsTone(AudioCodec codec, string ffmpeg, int rate, int unitBytes, int expectedRate)
    {
        var path = TestClip.NewPath(".raw");
        TestClip.Run("ffmpeg", $"-v error -f lavfi -i sine=frequency=440:sample_rate=48000 -t 3 -af volume=15dB -ac 1 {ffmpeg} {path}");
        var format = new AudioFormat(codec, rate, 1, rate, default, BitsPerSample: codec == AudioCodec.G726 ? 4 : 0);
        var bytesPerSample = codec switch { AudioCodec.L16 => 2.0, AudioCodec.G726 => 0.5, _ => 1.0 };
        var units = File.ReadAllBytes(path).Chunk(unitBytes).Select((bytes, index) => ((long)(index * unitBytes / bytesPerSample), bytes));

        AssertTone(format, units, expectedRate);
    }

    [Fact]
    public void OpusKeepsItsTone()
    {
        var path = TestClip.NewPath(".ogg");
        TestClip.Run("ffmpeg", $"-v error -f lavfi -i sine=frequency=440:sample_rate=48000 -t 3 -af volume=15dB -ac 1 -c:a libopus {path}");
        var packets = new List<(long, byte[])>();
        using var input = TestClip.Open(path);
        while (input.Read(out var packet) == CodecResult.Done)
        {
            packets.Add((packets.Count * 960, packet.Data.ToArray()));
        }

        AssertTone(new AudioFormat(AudioCodec.Opus, 48_000, 1, 48_000, default), packets, 48_000);
    }

    [Fact]
    public void SoundStandsWhereItsTimestampsSay()
    {
        using var sound = new DecodedSound();
        using var transcoder = AudioTranscoder.Create(ALaw, new AudioTranscoderOptions(), NullLogger.Instance);
        const long Start = 987_654_321;

        for (long sample = 0; sample < 10 * Rate; sample += Frame)
        {
            Send(transcoder, sound, Start + sample, sample, everySeconds: 1);
        }

        transcoder.Finish(sound.Receive);

        Assert.Equal((Start * 2) - 1024, sound.Timestamps[0]);
        Assert.All(sound.Timestamps.Zip(sound.Timestamps.Skip(1)), pair => Assert.Equal(1024, pair.Second - pair.First));
        Assert.Equal(10, sound.Onsets.Count);
        Assert.All(sound.Onsets.Select((onset, index) => onset - ((Start + 1234 + (index * Rate)) * 2)), error => Assert.InRange(error, -16, 16));
    }

    [Theory]
    [InlineData(100, 60)]
    [InlineData(-100, 10)]
    public void DriftIsFollowedOverAnHour(int partsPerMillion, int minutes)
    {
        using var sound = new DecodedSound();
        using var transcoder = AudioTranscoder.Create(ALaw, new AudioTranscoderOptions(), NullLogger.Instance);
        var jitter = new Random(1);
        double factor = 1 + (partsPerMillion / 1e6);

        for (long sample = 0; sample < minutes * 60L * Rate; sample += Frame)
        {
            Send(transcoder, sound, (long)(sample * factor) + jitter.Next(-8, 9), sample, everySeconds: 60);
        }

        transcoder.Finish(sound.Receive);

        Assert.Equal(minutes, sound.Onsets.Count);
        var errors = sound.Onsets.Select((onset, index) => onset - ((1234 + (index * 60L * Rate)) * 2 * factor)).ToList();
        Assert.All(errors, error => Assert.InRange(error, -5 * 16, 5 * 16));
        Assert.Equal((0, 0, 0), (transcoder.Statistics.Filled, transcoder.Statistics.Dropped, transcoder.Statistics.Restarts));
        Assert.All(sound.Timestamps.Zip(sound.Timestamps.Skip(1)), pair => Assert.Equal(1024, pair.Second - pair.First));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, false)]
    [InlineData(200, false)]
    public void HolesBecomeSilenceOfTheirLength(int missingFrames, bool isLossKnown)
    {
        using var sound = new DecodedSound();
        using var transcoder = AudioTranscoder.Create(ALaw, new AudioTranscoderOptions(), NullLogger.Instance);
        const long From = (4 * Rate) + 4800;
        var to = From + (missingFrames * Frame);

        for (long sample = 0; sample < 12 * Rate; sample += Frame)
        {
            if (sample < From || sample >= to)
            {
                Send(transcoder, sound, sample, sample, everySeconds: 1, sample == to && isLossKnown ? 1 : 0);
            }
        }

        Assert.InRange(transcoder.Statistics.Filled, (missingFrames * Frame * 2) - 2, (missingFrames * Frame * 2) + 2);
        Assert.All(sound.Onsets, onset => Assert.InRange(((onset - 2468 + 8000) % 16_000) - 8000, -16, 16));
        Assert.All(sound.Timestamps.Zip(sound.Timestamps.Skip(1)), pair => Assert.Equal(1024, pair.Second - pair.First));
    }

    [Fact]
    public void OverlapIsLeftOut()
    {
        using var sound = new DecodedSound();
        using var transcoder = AudioTranscoder.Create(ALaw, new AudioTranscoderOptions(), NullLogger.Instance);

        for (long sample = 0; sample < 8 * Rate; sample += Frame)
        {
            Send(transcoder, sound, sample, sample, everySeconds: 1);
            if (sample == 4 * Rate)
            {
                for (var repeated = sample - (20 * Frame); repeated <= sample; repeated += Frame)
                {
                    Send(transcoder, sound, repeated, repeated, everySeconds: 1);
                }
            }
        }

        Assert.InRange(transcoder.Statistics.Dropped, 18 * Frame * 2, 22 * Frame * 2);
        Assert.All(sound.Onsets, onset => Assert.InRange(((onset - 2468 + 8000) % 16_000) - 8000, -16, 16));
    }

    [Theory]
    [InlineData(3_600L * Rate)]
    [InlineData(-3_600L * Rate)]
    [InlineData(long.MaxValue / 16)]
    public void JumpTooLongToFillIsFollowed(long jump)
    {
        using var sound = new DecodedSound();
        using var transcoder = AudioTranscoder.Create(ALaw, new AudioTranscoderOptions(), NullLogger.Instance);

        for (long sample = 0; sample < 4 * Rate; sample += Frame)
        {
            Send(transcoder, sound, sample + (sample < 2 * Rate ? 0 : jump), sample, everySeconds: 1);
        }

        Assert.Equal((1, 0), (transcoder.Statistics.Restarts, transcoder.Statistics.Filled));
        Assert.Single(sound.Timestamps.Zip(sound.Timestamps.Skip(1)), pair => pair.Second - pair.First != 1024);
        Assert.InRange(sound.Timestamps.Count, 58, 66);
    }

    [Fact]
    public void NothingIsAllocatedPerUnit()
    {
        using var transcoder = AudioTranscoder.Create(ALaw, new AudioTranscoderOptions(), NullLogger.Instance);
        using var unit = NewUnit(0, 0, 1);
        Action<AccessUnit> receiver = static coded => coded.Dispose();
        Run(0, 2000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(2000, 3000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run(int from, int to)
        {
            for (var index = from; index < to; index++)
            {
                unit.Timestamp = index * Frame;
                transcoder.Transcode(unit, receiver);
            }
        }
    }

    private static void AssertTone(AudioFormat format, IEnumerable<(long Timestamp, byte[] Bytes)> units, int expectedRate)
    {
        using var sound = new DecodedSound { KeepsSamples = true };
        using var transcoder = AudioTranscoder.Create(format, new AudioTranscoderOptions(), NullLogger.Instance);
        foreach (var (timestamp, bytes) in units)
        {
            using var unit = AccessUnit.Rent();
            unit.Write(bytes);
            unit.Format = format;
            unit.Timestamp = timestamp;
            Assert.Equal(CodecResult.Done, transcoder.Transcode(unit, sound.Receive));
        }

        Assert.Equal((AudioCodec.Aac, expectedRate, 1, expectedRate), (transcoder.Output.Codec, transcoder.Output.SampleRate, transcoder.Output.Channels, transcoder.Output.ClockRate));
        var second = sound.Samples.Skip(expectedRate).Take(expectedRate).ToArray();
        var rises = second.Zip(second.Skip(1)).Count(pair => pair is { First: < 0, Second: >= 0 });
        Assert.InRange(rises, 437, 443);
        Assert.InRange(Math.Sqrt(second.Average(sample => sample * sample)), 0.3, 0.6);
    }

    private static void Send(AudioTranscoder transcoder, DecodedSound sound, long timestamp, long sample, int everySeconds, int lost = 0)
    {
        using var unit = NewUnit(timestamp, sample, everySeconds);
        unit.LostBefore = lost;
        Assert.Equal(CodecResult.Done, transcoder.Transcode(unit, sound.Receive));
    }

    private static AccessUnit NewUnit(long timestamp, long sample, int everySeconds)
    {
        var unit = AccessUnit.Rent(Frame);
        var bytes = unit.GetSpan(Frame)[..Frame];
        bytes.Fill(Silence);
        for (var index = 0; index < Frame && MayBeep(sample, everySeconds); index++)
        {
            if (Beeps(sample + index, everySeconds))
            {
                // Full scale up and down every other sample pair: 2 kHz.
                bytes[index] = ((sample + index) & 2) == 0 ? (byte)0xAA : (byte)0x2A;
            }
        }

        unit.Advance(Frame);
        unit.Format = ALaw;
        unit.Timestamp = timestamp;
        return unit;
    }
}

using FsCheck;
using FsCheck.Fluent;

using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Codecs;

public sealed class DecoderFuzzTests
{
    private const int Rounds = 12;
    private const long MaxGrowth = 96L * 1024 * 1024;

    [Theory]
    [InlineData(TestClip.H264)]
    [InlineData(TestClip.H264WithB)]
    [InlineData(TestClip.H265)]
    public void MutatedPicturesNeitherCrashNorGrow(string coding)
    {
        var units = TestClip.UnitsOf(TestClip.Make(coding)).Take(20).ToList();
        var random = new Random(20_240_229);
        Round(units, random);
        var before = ResidentMemory.Bytes();

        for (var round = 0; round < Rounds; round++)
        {
            Round(units, random);
        }

        Assert.InRange(ResidentMemory.Bytes() - before, long.MinValue, MaxGrowth);
        var clean = 0;
        Pictures.Decode(units, 1, _ => clean++);
        Assert.Equal(20, clean);
    }

    [Fact]
    public void ArbitraryConfigurationsAndBytesAreValuesOrOneException() => Check.QuickThrowOnFailure(
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte[]>(), (configuration, bytes) =>
        {
            foreach (var codec in new[] { VideoCodec.H264, VideoCodec.H265 })
            {
                TrySend(new VideoFormat(codec, 640, 480, configuration), bytes);
            }
        }));

    [Fact]
    public void MutatedSoundNeverThrows()
    {
        var path = TestClip.NewPath(".mp4");
        TestClip.Run("ffmpeg", $"-v error -f lavfi -i sine=frequency=440:sample_rate=48000 -t 2 -c:a aac {path}");
        using var input = TestClip.Open(path);
        var stream = input.Streams[0];
        var format = new AudioFormat(AudioCodec.Aac, stream.SampleRate, stream.Channels, stream.SampleRate, stream.DecoderConfiguration);
        using var transcoder = AudioTranscoder.Create(format, new AudioTranscoderOptions(), NullLogger.Instance);
        var random = new Random(5);
        var received = 0;
        while (input.Read(out var packet) == CodecResult.Done)
        {
            using var unit = AccessUnit.Rent();
            unit.Write(packet.Data);
            Mutate(unit.WritableData, random);
            unit.Timestamp = packet.Timestamp + random.Next(-3000, 3000);
            transcoder.Transcode(unit, coded =>
            {
                received++;
                coded.Dispose();
            });
        }

        Assert.InRange(received, 1, 1000);
    }

    private static void TrySend(VideoFormat format, byte[] bytes)
    {
        try
        {
            using var decoder = VideoDecoder.Create(format, 1, NullLogger.Instance);
            using var picture = new Picture();
            using var unit = AccessUnit.Rent();
            unit.Write(bytes);
            decoder.Send(unit);
            decoder.Receive(picture);
        }
        catch (LibavException exception)
        {
            Assert.StartsWith("open decoder", exception.Message, StringComparison.Ordinal);
        }
    }

    private static void Round(List<AccessUnit> units, Random random)
    {
        using var decoder = VideoDecoder.Create((VideoFormat)units[0].Format, 1, NullLogger.Instance);
        using var picture = new Picture();
        foreach (var whole in units)
        {
            using var unit = AccessUnit.Rent();
            unit.Write(whole.Data.Span[..(random.Next(4) == 0 ? random.Next(whole.Length) : whole.Length)]);
            unit.Timestamp = whole.Timestamp;
            Mutate(unit.WritableData, random);
            decoder.Send(unit);
            while (decoder.Receive(picture) is CodecResult.Done)
            {
                picture.SaveRegion(100, 100, 100, 100);
                picture.RestoreRegion();
            }
        }
    }

    private static void Mutate(Span<byte> bytes, Random random)
    {
        for (var count = random.Next(6); count > 0 && bytes.Length > 0; count--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }
    }
}

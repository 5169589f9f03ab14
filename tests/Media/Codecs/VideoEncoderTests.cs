using System.Text;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Codecs;

public sealed class VideoEncoderTests
{
    [Theory]
    [InlineData(VideoCodec.H264, 1)]
    [InlineData(VideoCodec.H264, 2)]
    [InlineData(VideoCodec.H265, 1)]
    public void OutputDecodesWithoutAWarning(VideoCodec codec, int threads)
    {
        var options = new VideoEncoderOptions { Codec = codec, Width = 322, Height = 242, Preset = "ultrafast", Threads = threads, GopSize = 20 };
        var path = TestClip.NewPath(codec == VideoCodec.H264 ? ".h264" : ".h265");
        var units = Encode(options, TestClip.H264, index => index == 7);

        File.WriteAllBytes(path, ByteStream.Of(units));
        var (output, errors) = TestClip.Run("ffmpeg", $"-v warning -i {path} -f rawvideo -pix_fmt yuv420p -");

        Assert.Equal("", errors);
        Assert.Equal(50 * ((322 * 242) + (2 * 161 * 121)), output.Length);
        Assert.Equal([0, 7, 27, 47], units.Select((unit, index) => unit.IsKeyFrame ? index : -1).Where(index => index >= 0));
        Assert.Equal(Enumerable.Range(0, 50).Select(index => index * 3600L), units.Select(unit => unit.Timestamp));
        Assert.All(units, unit => Assert.Equal(Instant.FromUnixTimeTicks(unit.Timestamp), unit.Arrival));
        var format = Assert.IsType<VideoFormat>(units[0].Format);
        Assert.Equal((codec, 322, 242), (format.Codec, format.Width, format.Height));
    }

    [Fact]
    public void ColoursAndPixelShapeAreCarried()
    {
        var colour = new PictureColour(1, 1, 1, IsFullRange: true, 1, 4, 3);
        var options = new VideoEncoderOptions { Width = 322, Height = 242, Preset = "ultrafast", Colour = colour };
        var path = TestClip.NewPath(".h264");

        File.WriteAllBytes(path, ByteStream.Of(Encode(options, TestClip.H264FullRange, _ => false)));
        var (output, _) = TestClip.Run(
            "ffprobe", $"-v error -show_entries stream=color_range,color_space,sample_aspect_ratio,has_b_frames -of default=nk=1:nw=1 {path}");

        Assert.Equal(["0", "4:3", "pc", "bt709"], Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void UnknownEncoderNamesWhatThereIs()
    {
        var options = new VideoEncoderOptions { Width = 320, Height = 240, Encoder = "h264_amf" };

        var exception = Assert.Throws<LibavException>(() => VideoEncoder.Create(options, NullLogger.Instance));

        Assert.StartsWith("use encoder h264_amf for H264: this libavcodec does not have it, but it has libx264", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EncoderOnTheDeviceOnlyIsRefusedWithAChoice()
    {
        var options = new VideoEncoderOptions { Width = 320, Height = 240, Encoder = "h264_vaapi" };

        var exception = Assert.Throws<LibavException>(() => VideoEncoder.Create(options, NullLogger.Instance));

        Assert.Contains("choose libx264", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Preset")]
    [InlineData("Size")]
    public void WrongOptionsAreNamed(string what)
    {
        var options = new VideoEncoderOptions { Width = what == "Size" ? 321 : 320, Height = 240, Preset = what == "Preset" ? "warp" : "ultrafast" };

        var exception = Assert.Throws<LibavException>(() => VideoEncoder.Create(options, NullLogger.Instance));

        Assert.Contains(what == "Size" ? "321x240" : "warp", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PictureOfAnotherSizeIsRefused()
    {
        using var encoder = VideoEncoder.Create(new VideoEncoderOptions { Width = 320, Height = 240 }, NullLogger.Instance);
        using var picture = new Picture();
        picture.Reset(640, 480, luma: 16);

        Assert.Contains("640x480", Assert.Throws<LibavException>(() => encoder.Encode(picture, false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProbeKnowsTheSoftwareEncoders()
    {
        Assert.Contains("libx264", CodecProbe.Encoders(VideoCodec.H264));
        Assert.Contains("libx265", CodecProbe.Encoders(VideoCodec.H265));
    }

    [Fact]
    public void NothingIsAllocatedPerPicture()
    {
        var units = TestClip.UnitsOf(TestClip.Make(TestClip.H264));
        using var decoder = VideoDecoder.Create((VideoFormat)units[0].Format, 1, NullLogger.Instance);
        using var encoder = VideoEncoder.Create(new VideoEncoderOptions { Width = 322, Height = 242, Preset = "ultrafast" }, NullLogger.Instance);
        using var picture = new Picture();
        Transcode(units, decoder, encoder, picture, 0);
        Transcode(units, decoder, encoder, picture, 1_000_000);

        // Tests beside this one borrow from the same buffer pool: what is ours would show in each round.
        var least = long.MaxValue;
        for (var round = 2; round < 8; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Transcode(units, decoder, encoder, picture, round * 1_000_000);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static void Transcode(List<AccessUnit> units, VideoDecoder decoder, VideoEncoder encoder, Picture picture, long offset)
    {
        for (var index = 0; index < units.Count; index++)
        {
            _ = decoder.Send(units[index]);
            while (decoder.Receive(picture) == CodecResult.Done)
            {
                picture.SaveRegion(100, 100, 200, 100);
                picture.Timestamp += offset;
                _ = encoder.Encode(picture, forceKeyFrame: false);
                while (encoder.Receive(out var unit) == CodecResult.Done)
                {
                    unit!.Dispose();
                }

                picture.RestoreRegion();
            }
        }
    }

    private static List<AccessUnit> Encode(VideoEncoderOptions options, string clip, Func<int, bool> isForced)
    {
        using var encoder = VideoEncoder.Create(options, NullLogger.Instance);
        var units = new List<AccessUnit>();
        var index = 0;
        Pictures.Decode(TestClip.UnitsOf(TestClip.Make(clip)), 1, picture =>
        {
            Assert.Equal(CodecResult.Done, encoder.Encode(picture, isForced(index++)));
            Assert.Equal(CodecResult.Done, encoder.Receive(out var unit));
            units.Add(unit!);
            Assert.Equal(CodecResult.Again, encoder.Receive(out _));
        });
        encoder.SendEnd();
        Assert.Equal(CodecResult.End, encoder.Receive(out _));
        return units;
    }
}

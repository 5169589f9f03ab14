using System.Security.Cryptography;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Codecs;

public sealed class VideoDecoderTests
{
    [Theory]
    [InlineData(TestClip.H264, 1)]
    [InlineData(TestClip.H264, 2)]
    [InlineData(TestClip.H264WithB, 1)]
    [InlineData(TestClip.H265, 1)]
    [InlineData(TestClip.H264FullRange, 1)]
    public void PicturesAreThoseOfTheFfmpegProgram(string coding, int threads)
    {
        var clip = TestClip.Make(coding);
        var expected = Convert.ToHexString(SHA256.HashData(TestClip.Run("ffmpeg", $"-v error -i {clip} -f rawvideo -").Output));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var timestamps = new List<long>();

        Pictures.Decode(TestClip.UnitsOf(clip), threads, picture =>
        {
            Pictures.AppendTo(hash, picture);
            timestamps.Add(picture.Timestamp);
            Assert.Equal(Instant.FromUnixTimeTicks(picture.Timestamp), picture.Arrival);
            Assert.Equal(picture.Timestamp, picture.ArrivalTicks);
        });

        Assert.Equal(expected, Convert.ToHexString(hash.GetHashAndReset()));
        Assert.Equal(50, timestamps.Count);
        Assert.All(timestamps.Zip(timestamps.Skip(1)), pair => Assert.Equal(3600, pair.Second - pair.First));
    }

    [Fact]
    public void OtherPixelFormatsAreConverted()
    {
        var seen = 0;

        Pictures.Decode(TestClip.UnitsOf(TestClip.Make(TestClip.H264TenBit422)), 1, picture =>
        {
            Assert.Equal((PixelLayout.Yuv420P, 322, 242), (picture.Layout, picture.Width, picture.Height));
            Assert.Contains(picture.Plane(0).ToArray(), luma => luma > 150);
            seen++;
        });

        Assert.Equal(50, seen);
    }

    [Fact]
    public void FullRangeIsCarried()
    {
        Pictures.Decode(TestClip.UnitsOf(TestClip.Make(TestClip.H264FullRange)), 1, picture => Assert.True(picture.Colour.IsFullRange));
        Pictures.Decode(TestClip.UnitsOf(TestClip.Make(TestClip.H264)), 1, picture => Assert.False(picture.Colour.IsFullRange));
    }

    [Theory]
    [InlineData(TestClip.H264, 1)]
    [InlineData(TestClip.H264, 2)]
    [InlineData(TestClip.H264WithB, 1)]
    [InlineData(TestClip.H265, 1)]
    public void LabelBurntInAndTakenOutLeavesLaterPicturesAlone(string coding, int threads)
    {
        var units = TestClip.UnitsOf(TestClip.Make(coding));
        var clean = new List<string>();
        Pictures.Decode(units, threads, picture => clean.Add(Pictures.HashOf(picture)));
        var format = (VideoFormat)units[0].Format;
        using var encoder = VideoEncoder.Create(
            new VideoEncoderOptions { Width = format.Width, Height = format.Height, Preset = "ultrafast" }, NullLogger.Instance);
        var labelled = new List<string>();

        Pictures.Decode(units, threads, picture =>
        {
            labelled.Add(Pictures.HashOf(picture));
            picture.SaveRegion(101, 77, 300, 401);
            PaintWhite(picture, 101, 77);
            Assert.Equal(CodecResult.Done, encoder.Encode(picture, forceKeyFrame: false));
            Assert.Equal(CodecResult.Done, encoder.Receive(out var unit));
            unit!.Dispose();
            picture.RestoreRegion();
        });

        Assert.Equal(clean, labelled);
    }

    [Fact]
    public void LabelLeftInWouldBeSeenInLaterPictures()
    {
        var units = TestClip.UnitsOf(TestClip.Make(TestClip.H264));
        var clean = new List<string>();
        Pictures.Decode(units, 1, picture => clean.Add(Pictures.HashOf(picture)));
        var spoilt = new List<string>();

        Pictures.Decode(units, 1, picture =>
        {
            spoilt.Add(Pictures.HashOf(picture));
            PaintWhite(picture, 101, 77);
        });

        Assert.NotEqual(clean, spoilt);
    }

    [Fact]
    public void GarbageIsAValueAndTheNextKeyFrameDecodes()
    {
        var units = TestClip.UnitsOf(TestClip.Make(TestClip.H264));
        using var decoder = VideoDecoder.Create((VideoFormat)units[0].Format, 1, NullLogger.Instance);
        using var picture = new Picture();
        using var garbage = AccessUnit.Rent();
        garbage.Write([0, 0, 255, 255, 1, 2, 3]);

        Assert.Equal(CodecResult.Broken, decoder.Send(garbage));
        Assert.Equal(CodecResult.Done, decoder.Send(units[0]));
        Assert.Equal(CodecResult.Done, decoder.Receive(picture));
    }

    private static void PaintWhite(Picture picture, int left, int top)
    {
        for (var plane = 0; plane < 3; plane++)
        {
            var shift = plane == 0 ? 0 : 1;
            for (var row = top >> shift; row < picture.PlaneHeight(plane); row++)
            {
                var start = row * picture.Stride(plane);
                picture.Plane(plane)[(start + (left >> shift))..(start + picture.PlaneWidth(plane))].Fill(235);
            }
        }
    }
}

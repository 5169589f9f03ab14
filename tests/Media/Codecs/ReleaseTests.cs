using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Codecs;

public sealed class ReleaseTests
{
    // What is looked for is a leak of a picture or a codec each time, 200 times. Other tests run beside these and may grow meanwhile: a leak grows in
    // every round.
    private const long MaxGrowth = 48L * 1024 * 1024;
    private const int Times = 200;
    private const int Rounds = 5;

    private static readonly AudioFormat ALaw = new(AudioCodec.G711ALaw, 8000, 1, 8000, default);

    [Fact]
    public void DecodersAndPicturesAreReleased()
    {
        var units = TestClip.UnitsOf(TestClip.Make(TestClip.H264));
        AssertNoGrowth(() =>
        {
            using var decoder = VideoDecoder.Create((VideoFormat)units[0].Format, 1, NullLogger.Instance);
            using var picture = new Picture();
            Assert.Equal(CodecResult.Done, decoder.Send(units[0]));
            Assert.Equal(CodecResult.Done, decoder.Receive(picture));
        });
    }

    [Fact]
    public void EncodersAreReleased() => AssertNoGrowth(() =>
    {
        using var encoder = VideoEncoder.Create(new VideoEncoderOptions { Width = 640, Height = 480, Preset = "ultrafast" }, NullLogger.Instance);
        using var picture = new Picture();
        picture.Reset(640, 480, luma: 90);
        encoder.Encode(picture, forceKeyFrame: true);
        Assert.Equal(CodecResult.Done, encoder.Receive(out var unit));
        unit!.Dispose();
    });

    [Fact]
    public void TranscodersAreReleased() => AssertNoGrowth(() =>
    {
        using var transcoder = AudioTranscoder.Create(ALaw, new AudioTranscoderOptions(), NullLogger.Instance);
        using var unit = AccessUnit.Rent();
        unit.Write(new byte[8000]);
        Assert.Equal(CodecResult.Done, transcoder.Transcode(unit, coded => coded.Dispose()));
    });

    [Fact]
    public void FilterGraphsAreReleased() => AssertNoGrowth(() =>
    {
        using var graph = FilterGraph.OpenSource(
            NullLogger.Instance, new FilterStep("color", ("size", "640x480")), new FilterStep("format", ("pix_fmts", "gray")));
        using var picture = new Picture();
        Assert.Equal(CodecResult.Done, graph.Receive(picture));
    });

    [Fact]
    public void DisposedThingsSayThatTheyAre()
    {
        var picture = new Picture();
        picture.Dispose();

        Assert.Throws<ObjectDisposedException>(() => picture.Width);
        picture.Dispose();
    }

    private static void AssertNoGrowth(Action once)
    {
        for (var warmUp = 0; warmUp < 20; warmUp++)
        {
            once();
        }

        var growth = long.MaxValue;
        for (var round = 0; round < Rounds && growth > MaxGrowth; round++)
        {
            var before = ResidentMemory.Bytes();
            for (var time = 0; time < Times; time++)
            {
                once();
            }

            growth = ResidentMemory.Bytes() - before;
        }

        Assert.InRange(growth, long.MinValue, MaxGrowth);
    }
}

using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.H264;
using Supervision.Media.H264.Slices;
using Supervision.Media.H264.Strip;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Media.H264.Strip;

/// <summary>What reference 0 shows is what ffmpeg copies when a picture skips all its macroblocks, in streams of any legal marking.</summary>
public sealed class ReferenceZeroTests
{
    private const int Pictures = 400;

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 2, false)]
    [InlineData(3, 4, false)]
    [InlineData(4, 16, false)]
    [InlineData(5, 4, true)]
    [InlineData(6, 3, true)]
    public void Ffmpeg_copies_the_picture_that_is_told(int seed, int references, bool hasGaps)
    {
        var camera = new MarkingCamera(seed, references, hasGaps);
        var expected = new List<byte>();
        var stream = new List<byte[]>([camera.Sps, camera.Pps]);
        var zero = new ReferenceZero();
        var copied = 0;
        for (var i = 0; i < Pictures; i++)
        {
            var header = camera.Next();
            var known = zero.Begin(header, camera.ParsedSps);
            var skips = known is not null && i % 3 != 0;
            copied += skips ? 1 : 0;
            expected.Add(skips ? (byte)known!.Value : (byte)(20 + (i % 200)));
            stream.Add(camera.Picture(skips ? null : expected[^1]));
            zero.End(header, camera.ParsedSps, expected[^1]);
        }

        Assert.InRange(copied, Pictures / 4, Pictures);
        Assert.Equal(expected, Shown(stream));
    }

    [Fact]
    public void Nothing_is_known_at_the_start_and_after_a_loss()
    {
        var camera = new MarkingCamera(seed: 9, references: 1, hasGaps: false);
        var zero = new ReferenceZero();
        Assert.Null(zero.Begin(new SliceHeader { NalType = H264NalType.Slice, RefIdc = 1, FrameNumber = 3 }, camera.ParsedSps));
        Assert.Null(zero.Begin(new SliceHeader { NalType = H264NalType.IdrSlice, RefIdc = 1 }, camera.ParsedSps));
        zero.End(new SliceHeader { NalType = H264NalType.IdrSlice, RefIdc = 1 }, camera.ParsedSps, 7);
        Assert.Equal(7, zero.Begin(new SliceHeader { NalType = H264NalType.Slice, RefIdc = 1, FrameNumber = 1 }, camera.ParsedSps));
        Assert.Null(zero.Begin(new SliceHeader { NalType = H264NalType.Slice, RefIdc = 1, FrameNumber = 3 }, camera.ParsedSps));
        zero.End(new SliceHeader { NalType = H264NalType.Slice, RefIdc = 1, FrameNumber = 3 }, camera.ParsedSps, 8);
        Assert.Equal(8, zero.Begin(new SliceHeader { NalType = H264NalType.Slice, RefIdc = 1, FrameNumber = 4 }, camera.ParsedSps));
        zero.Reset();
        Assert.Null(zero.Begin(new SliceHeader { NalType = H264NalType.Slice, RefIdc = 1, FrameNumber = 5 }, camera.ParsedSps));
    }

    [Fact]
    public void Any_marking_is_survived()
    {
        var camera = new MarkingCamera(seed: 9, references: 16, hasGaps: true);
        Check.QuickThrowOnFailure(Prop.ForAll<byte[][]>(pictures =>
        {
            var zero = new ReferenceZero();
            foreach (var bytes in pictures)
            {
                var header = new SliceHeader { NalType = H264NalType.Slice, RefIdc = 1, FrameNumber = bytes.Length > 0 ? bytes[0] % 16 : 0 };
                var bits = new BitReader((byte[])[0x80, .. bytes]);
                ReferenceMarking.Parse(ref bits, isIdr: false, ref header.Marking);
                zero.Begin(header, camera.ParsedSps);
                zero.End(header, camera.ParsedSps, 1);
            }
        }));
    }

    private static List<byte> Shown(List<byte[]> stream)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, TestStream.ByteStream(stream));
            var samples = Ffmpeg.Output($"-f h264 -i {file} -fps_mode passthrough -f rawvideo -pix_fmt yuv420p -");
            var pictures = samples.Chunk(MarkingCamera.Samples * 3 / 2).ToList();
            Assert.All(pictures, picture => Assert.Single(picture.Distinct()));
            return [.. pictures.Select(picture => picture[0])];
        }
        finally
        {
            File.Delete(file);
        }
    }
}

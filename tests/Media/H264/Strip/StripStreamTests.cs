using Supervision.Media.H264;
using Supervision.Media.H264.Slices;
using Supervision.Media.H264.Strip;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Media.H264.Strip;

/// <summary>Whole streams with a strip: decoded by ffmpeg, and taken back to the camera's bytes.</summary>
public sealed class StripStreamTests
{
    private const int Rows = 2;
    private const int Width = 192;
    private const int Height = 128;

    [Theory]
    [MemberData(nameof(TestEncoder.Settings), MemberType = typeof(TestEncoder))]
    public void The_cameras_access_units_come_back_bit_for_bit(string settings) => AssertComesBack(TestEncoder.X264(settings));

    [Theory]
    [InlineData("cabac=0:keyint=1")]
    [InlineData("cabac=1")]
    [InlineData("cabac=0:slices=4:ref=3:weightp=0")]
    [InlineData("cabac=1:slices=3:ref=2:weightp=2")]
    [InlineData("cabac=0:bframes=1:b-adapt=1:b-bias=-100")]
    [InlineData("cabac=1:bframes=1:b-adapt=1:b-bias=-100")]
    [InlineData("cabac=0:sps-id=2:repeat-headers=1:keyint=3")]
    public void A_stream_without_deblocking_fields_gets_them_and_comes_back(string settings)
    {
        var plain = TestEncoder.X264(settings);
        var camera = DeblockingFields.Remove(plain);
        var decoded = Decode(plain.AccessUnits);
        Assert.Equal(decoded, Decode(camera.AccessUnits));
        var sets = Build(camera);
        Assert.True(sets.Tables.RewritesSlices);
        var withStrip = AssertComesBack(camera);

        // The camera's SPS again, and without the strip's slices: what is left is the effect of PPS and slice headers alone.
        var spsOfCamera = camera.Sets.First(set => H264NalUnit.TypeOf(set) == H264NalType.Sps);
        var rewritten = withStrip.Select(unit => TestStream.Join([
            spsOfCamera,
            .. sets.NalUnits.Where(set => H264NalUnit.TypeOf(set.Span) == H264NalType.Pps).Select(set => set.ToArray()),
            .. TestStream.Split(unit).Where(nalUnit => !H264NalUnit.IsParameterSet(nalUnit)
                && !(PictureSlices.IsSlice(nalUnit) && SliceHeaderParser.FirstMacroblockOf(nalUnit) >= sets.CameraMacroblocks))]));
        Assert.Equal(decoded, Decode([.. rewritten]));
    }

    [Theory]
    [InlineData("cabac=0:keyint=1", true)]
    [InlineData("cabac=0:ref=1:weightp=0:slices=2:keyint=6", false)]
    [InlineData("cabac=0:ref=4:weightp=0", false)]
    [InlineData("cabac=0:profile=main:weightp=2:ref=3:keyint=5", false)]
    [InlineData("cabac=0:bframes=1:b-adapt=1:b-bias=-100:intra-refresh=1", false)]
    public void Ffmpeg_shows_the_strip_and_the_picture(string settings, bool isIntraOnly)
    {
        var stream = TestEncoder.X264(settings);
        var sets = Build(stream);
        var values = new List<byte>();
        var withStrip = AddStrip(stream, sets, values);
        var original = Decode(stream.AccessUnits);
        var shown = Decode(withStrip);
        var size = Width * (Height + (Rows * 16)) * 3 / 2;
        Assert.Equal(stream.AccessUnits.Count, shown.Length / size);
        for (var i = 0; i < stream.AccessUnits.Count; i++)
        {
            Assert.All(shown[(i * size)..].Skip(Width * Height).Take(Width * Rows * 16), sample => Assert.Equal(values[i], sample));
            if (isIntraOnly || i == 0)
            {
                Assert.Equal(original[(i * Width * Height * 3 / 2)..][..(Width * Height)], shown[(i * size)..][..(Width * Height)]);
            }
        }

        AssertComesBack(stream);
    }

    [Fact]
    public void Pictures_that_cannot_carry_a_strip_are_refused()
    {
        var stream = TestEncoder.X264("bframes=2:b-adapt=0");
        var table = stream.Table();
        var obstacles = stream.AccessUnits.Select(unit =>
        {
            PictureSlices.TryRead(unit, table, out var picture);
            Assert.Equal(picture.Type == SliceType.B, picture.Obstacle == StripObstacle.BSlices);
            return picture.Obstacle;
        }).ToList();
        Assert.Contains(StripObstacle.BSlices, obstacles);
        Assert.Contains(StripObstacle.None, obstacles);

        var sliced = TestEncoder.X264("slices=4");
        var nalUnits = TestStream.Split(sliced.AccessUnits[2]);
        Assert.Equal(StripObstacle.SlicesDisagree, ObstacleOf(sliced, [nalUnits[1], .. nalUnits]));
        Assert.Equal(StripObstacle.SlicesDisagree, ObstacleOf(sliced, nalUnits[1..]));
        Assert.Equal(StripObstacle.SlicesDisagree, ObstacleOf(sliced, [.. nalUnits, .. TestStream.Split(sliced.AccessUnits[3])]));
        Assert.Equal(StripObstacle.NoSlice, ObstacleOf(sliced, [[6, 5, 1, 0, 0x80]]));
        Assert.Equal(StripObstacle.DataPartitions, ObstacleOf(sliced, [[0x62, 0x88, 0x80]]));
        Assert.Equal(StripObstacle.Layers, ObstacleOf(sliced, [.. nalUnits, [0x74, 0, 0, 3, 1]]));
        Assert.Equal(StripObstacle.MalformedSlice, ObstacleOf(sliced, [nalUnits[0][..2]]));
    }

    [Fact]
    public void The_strip_goes_behind_the_slices_and_before_what_ends_the_picture()
    {
        var stream = TestEncoder.X264("cabac=0:ref=1:weightp=0:slices=2:keyint=6");
        byte[] filler = [12, 0xFF, 0x80];
        var unit = TestStream.Join([.. TestStream.Split(stream.AccessUnits[1]), filler, [10]]);
        var sets = Build(stream);
        Assert.True(PictureSlices.TryRead(unit, sets.Tables.Camera, out var picture));
        Assert.Equal(stream.AccessUnits[1].Length, picture.InsertAt);
        Assert.Equal(2, picture.Count);
    }

    private static StripObstacle ObstacleOf(TestStream stream, List<byte[]> nalUnits)
    {
        Assert.False(PictureSlices.TryRead(TestStream.Join(nalUnits), stream.Table(), out var picture));
        return picture.Obstacle;
    }

    private static StripParameterSets Build(TestStream stream)
    {
        Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild(stream.SetMemories, Rows, 25, out var sets, out var error));
        Assert.Null(error);
        return sets!;
    }

    private static List<byte[]> AssertComesBack(TestStream stream)
    {
        var sets = Build(stream);
        var withStrip = AddStrip(stream, sets, []);
        Assert.True(StripRemover.TryCreate(stream.SetMemories, out var remover, out var error), error);
        for (var i = 0; i < withStrip.Count; i++)
        {
            var restored = new byte[remover!.MaxLength(withStrip[i])];
            Assert.True(remover.TryRemove(withStrip[i], restored, out var length));
            Assert.Equal(stream.AccessUnits[i], restored[..length]);
            Assert.Equal(TestStream.Split(stream.AccessUnits[i]).Count + 1, TestStream.Split(withStrip[i]).Count);
        }

        return withStrip;
    }

    /// <summary>Every third picture has a value of its own, the others that of reference 0.</summary>
    private static List<byte[]> AddStrip(TestStream stream, StripParameterSets sets, List<byte> values)
    {
        var reference = new ReferenceZero();
        var output = new List<byte[]>();
        foreach (var unit in stream.AccessUnits)
        {
            Assert.True(PictureSlices.TryRead(unit, sets.Tables.Camera, out var picture), picture.Obstacle.Text());
            var sps = sets.ForSlicesOf(picture.First.PpsId).Sps;
            var shown = reference.Begin(picture.First, sps);
            var skips = picture.Type == SliceType.P && shown is not null && values.Count % 3 != 0;
            values.Add(skips ? (byte)shown!.Value : (byte)(16 + (values.Count * 7)));
            reference.End(picture.First, sps, values[^1]);
            var strip = CavlcStrip.Slice(picture, sets, skips ? null : values[^1]);
            var destination = new byte[StripAccessUnit.MaxLength(unit, picture, sets, strip.Length)];
            Assert.Equal(StripObstacle.None, StripAccessUnit.TryWrite(unit, picture, sets, strip, destination, out var written));
            output.Add(destination[..written]);
        }

        return output;
    }

    private static byte[] Decode(List<byte[]> accessUnits)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, TestStream.ByteStream(accessUnits.SelectMany(unit => TestStream.Split(unit))));
            Assert.Equal("", Ffmpeg.Warnings(file));
            return Ffmpeg.Output($"-f h264 -i {file} -fps_mode passthrough -f rawvideo -pix_fmt yuv420p -");
        }
        finally
        {
            File.Delete(file);
        }
    }
}

using Supervision.Media.H264;
using Supervision.Media.H264.Strip;

namespace Supervision.Tests.Media.H264.Strip;

public sealed class StripParameterSetsTests
{
    [Theory]
    [InlineData(640, 360, 25, 30, 30)]
    [InlineData(704, 576, 25, 30, 31)]
    [InlineData(1280, 720, 25, 31, 32)]
    [InlineData(1280, 720, 60, 32, 40)]
    [InlineData(1920, 1080, 25, 40, 42)]
    [InlineData(1920, 1080, 60, 42, 42)]
    [InlineData(1920, 1080, 75, 42, 51)]
    [InlineData(1920, 1080, 25, 51, 51)]
    [InlineData(2560, 1440, 25, 50, 50)]
    [InlineData(2688, 1520, 25, 50, 50)]
    [InlineData(3840, 2160, 25, 51, 51)]
    public void The_picture_grows_and_the_level_holds_it(int width, int height, int rate, int level, int expected)
    {
        var sps = TestSets.Sps(width, height, level);
        Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild([sps, TestSets.Pps()], 4, rate, out var sets, out _));
        Assert.True(H264SpsParser.TryParse(sps, out var before, out _));
        Assert.True(H264SpsParser.TryParse(sets!.NalUnits.First().Span, out var after, out var error), error);
        Assert.Equal((width, before!.CodedHeight + 64, expected, expected), (after!.Width, after.Height, after.Level, sets.Level));
        Assert.Equal((before.CodedWidth - width, before.CodedHeight - height), (sets.Crop.Right, sets.Crop.Bottom));

        // All else is the same.
        Assert.Equal(
            before with { HeightInMapUnits = 0, Crop = default, Level = 0, CroppingBit = 0, VuiBit = 0 },
            after with { HeightInMapUnits = 0, Crop = default, Level = 0, CroppingBit = 0, VuiBit = 0 });
        Assert.Equal((before.Crop.Left, before.Crop.Right, before.Crop.Top, 0), after.Crop);
    }

    [Fact]
    public void The_decoded_picture_buffer_still_fits()
    {
        // 1280x784 at 25: level 3.2 holds four frames (MaxDpbMbs 20480), 4.0 eight.
        Assert.Equal(32, LevelFor(references: 4));
        Assert.Equal(32, LevelFor(references: 5));
        Assert.Equal(40, LevelFor(references: 6));
        Assert.Equal(50, LevelFor(references: 16));

        static int LevelFor(int references)
        {
            Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild([TestSets.Sps(1280, 720, 31, references), TestSets.Pps()], 4, 25, out var sets, out _));
            return sets!.Level;
        }
    }

    [Theory]
    [InlineData(0, 31, 32)]
    [InlineData(60, 31, 40)]
    [InlineData(0, 41, 41)]
    public void The_rate_counts_as_seen_or_as_told(double seen, int level, int expected)
    {
        Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild([TestSets.Sps(1280, 720, level), TestSets.Pps()], 4, seen, out var sets, out _));
        Assert.Equal(expected, sets!.Level);
    }

    [Fact]
    public void Level_1b_becomes_a_level_without_its_flag()
    {
        var sps = TestSets.Sps(128, 96, 11, profile: 66, constraints: 0xD0);
        Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild([sps, TestSets.Pps(high: false)], 2, 15, out var sets, out _));
        Assert.True(H264SpsParser.TryParse(sets!.NalUnits.First().Span, out var after, out _));
        Assert.Equal((0xC0, 11), (after!.Constraints, after.Level));
    }

    public static TheoryData<StripObstacle, byte[], byte[]> Obstacles => new()
    {
        { StripObstacle.Interlaced, TestSets.Sps(720, 576, 30, frames: false), TestSets.Pps() },
        { StripObstacle.ChromaFormat, TestSets.Sps(720, 576, 30, profile: 122, chroma: 2), TestSets.Pps() },
        { StripObstacle.ChromaFormat, TestSets.Sps(720, 576, 30, chroma: 0), TestSets.Pps() },
        { StripObstacle.BitDepth, TestSets.Sps(720, 576, 30, profile: 110, depth: 10), TestSets.Pps() },
        { StripObstacle.LosslessBypass, TestSets.Sps(720, 576, 30, profile: 244, lossless: true), TestSets.Pps() },
        { StripObstacle.DataPartitions, TestSets.Sps(720, 576, 30, profile: 88), TestSets.Pps(high: false) },
        { StripObstacle.Layers, TestSets.Sps(720, 576, 30, profile: 118), TestSets.Pps() },
        { StripObstacle.Level, TestSets.Sps(8192, 4352, 62), TestSets.Pps() },
        { StripObstacle.SliceGroups, TestSets.Sps(720, 576, 30), TestSets.Pps(groups: true) },
        { StripObstacle.RedundantPictures, TestSets.Sps(720, 576, 30), TestSets.Pps(redundant: true) },
        { StripObstacle.SetIds, TestSets.Sps(720, 576, 30), TestSets.Pps(id: 200, control: false) },
        { StripObstacle.MalformedSets, [0x67, 100], TestSets.Pps() },
        { StripObstacle.MalformedSets, TestSets.Sps(720, 576, 30), [0x68] },
        { StripObstacle.MalformedSets, TestSets.Sps(720, 576, 30), TestSets.Pps(qp: 60) },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void What_cannot_carry_a_strip_is_refused_with_its_reason(StripObstacle expected, byte[] sps, byte[] pps)
    {
        Assert.Equal(expected, StripParameterSets.TryBuild([sps, pps], 4, 25, out var sets, out var error));
        Assert.Null(sets);
        Assert.False(string.IsNullOrEmpty(error) || error.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Sets_of_several_sizes_are_refused_and_of_one_size_all_rewritten()
    {
        ReadOnlyMemory<byte>[] same = [TestSets.Sps(1280, 720, 31), TestSets.Sps(1280, 720, 40, id: 1), TestSets.Pps(), TestSets.Pps(id: 5, sps: 1)];
        Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild(same, 4, 25, out var sets, out _));
        Assert.Equal(4, sets!.NalUnits.Count());
        Assert.Equal(
            StripObstacle.SeveralSizes,
            StripParameterSets.TryBuild([.. same, TestSets.Sps(640, 360, 31, id: 2)], 4, 25, out _, out _));
        Assert.Equal(StripObstacle.MalformedSets, StripParameterSets.TryBuild([], 4, 25, out _, out _));
    }

    /// <summary>The strip of a picture would be coded with the factors of another.</summary>
    [Fact]
    public void Sets_of_several_scaling_lists_are_refused()
    {
        ReadOnlyMemory<byte>[] flat = [TestSets.Sps(1280, 720, 31), TestSets.Pps()];
        ReadOnlyMemory<byte>[] scaled = [TestSets.Sps(1280, 720, 31, id: 1, defaultScaling: true), TestSets.Pps(id: 1, sps: 1)];
        Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild(flat, 4, 25, out _, out _));
        Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild(scaled, 4, 25, out _, out _));
        Assert.Equal(StripObstacle.SeveralScalings, StripParameterSets.TryBuild([.. flat, .. scaled], 4, 25, out _, out _));
        Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild([.. scaled, TestSets.Pps(id: 3, sps: 1)], 4, 25, out _, out _));
    }

    [Fact]
    public void Every_obstacle_has_its_line() =>
        Assert.All(Enum.GetValues<StripObstacle>(), obstacle => Assert.Equal(obstacle == StripObstacle.None, obstacle.Text().Length == 0));

    [Fact]
    public void Ids_that_grow_stay_apart()
    {
        ReadOnlyMemory<byte>[] camera =
            [TestSets.Sps(1280, 720, 31), TestSets.Pps(id: 0, control: false), TestSets.Pps(id: 3), TestSets.Pps(id: 4, control: false, cabac: true), TestSets.Pps(id: 1, control: false)];
        Assert.Equal(StripObstacle.None, StripParameterSets.TryBuild(camera, 4, 25, out var sets, out _));
        Assert.Equal([3, 4, 5, 7], sets!.Tables.Strip.Pictures.Select(pps => pps.Id));
        Assert.Equal((5, 3, 4, 7), (sets.Tables.StripIdOf(0), sets.Tables.StripIdOf(3), sets.Tables.StripIdOf(4), sets.Tables.StripIdOf(1)));
        var read = new H264SetTable();
        Assert.All(sets.NalUnits, set => Assert.True(read.TryAdd(set.Span, out _)));
        Assert.Equal(
            sets.Tables.Strip.Pictures.Select(pps => pps with { OrderFlagBit = 0, DeblockingFlagBit = 0 }),
            read.Pictures.Select(pps => pps with { OrderFlagBit = 0, DeblockingFlagBit = 0 }));
    }
}

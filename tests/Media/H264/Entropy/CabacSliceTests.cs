using Supervision.Media.H264.Entropy;

namespace Supervision.Tests.Media.H264.Entropy;

public sealed class CabacSliceTests
{
    private static readonly SliceSettings Inter = new(IsIntra: false, Qp: 26, Transform8X8: false, ConstrainedIntra: false, CabacInitIdc: 0);

    /// <summary>480 skipped macroblocks, as a plain transcription of 9.3.4.2, bit by bit, writes them.</summary>
    [Fact]
    public void A_skipped_strip_takes_a_few_bytes()
    {
        var bytes = new byte[64];
        Assert.Equal("0000001810", Convert.ToHexStringLower(bytes.AsSpan(0, Write(new MacroblockGrid(120, 4), bytes))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(400)]
    public void What_does_not_fit_is_told(int room)
    {
        var grid = new MacroblockGrid(3, 1);
        for (var i = 0; i < grid.Count; i++)
        {
            grid[i] = new CodedMacroblock { Kind = MacroblockKind.Pcm };
        }

        Assert.Equal(-1, Write(grid, new byte[room]));
    }

    [Fact]
    public void Quantiser_steps_wrap_round()
    {
        Assert.Equal(-26, QpStep.From(26, 0));
        Assert.Equal(-1, QpStep.From(0, 51));
        Assert.Equal(25, QpStep.From(0, 25));
        Assert.Equal(1, QpStep.From(51, 0));
    }

    private static int Write(MacroblockGrid grid, byte[] bytes)
    {
        var slice = new CabacSlice(grid, Inter, bytes, new byte[CabacSlice.StateCount]);
        for (var i = 0; i < grid.Count; i++)
        {
            slice.Macroblock(i);
        }

        return slice.End();
    }
}

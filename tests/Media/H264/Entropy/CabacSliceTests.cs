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

    /// <summary>Levels as large as they get, too: what is kept of a macroblock is what would be written of it.</summary>
    [Theory]
    [InlineData(MacroblockKind.Intra4, 3)]
    [InlineData(MacroblockKind.Intra4, 300)]
    [InlineData(MacroblockKind.Intra4, short.MaxValue)]
    [InlineData(MacroblockKind.Intra16, 3)]
    [InlineData(MacroblockKind.Intra16, short.MaxValue)]
    public void A_sealed_macroblock_is_written_as_before(MacroblockKind kind, int largest)
    {
        var random = new Random(largest);
        for (var trial = 0; trial < 50; trial++)
        {
            var grid = new MacroblockGrid(2, 2);
            for (var i = 0; i < grid.Count; i++)
            {
                grid[i] = Random(random, kind, largest);
            }

            var (open, closed) = (new byte[1 << 15], new byte[1 << 15]);
            var length = Write(grid, open);
            Assert.All(Enumerable.Range(0, grid.Count), i => grid[i].Seal());
            Assert.Equal(length, Write(grid, closed));
            Assert.Equal(open, closed);
            Assert.True(length > 100);
        }
    }

    [Fact]
    public void A_changed_copy_is_open_again()
    {
        var copy = new CodedMacroblock();
        copy.Seal();
        Assert.True(copy.IsSealed);
        copy.CopyFrom(CodedMacroblock.Skipped);
        Assert.False(copy.IsSealed);
    }

    private static CodedMacroblock Random(Random random, MacroblockKind kind, int largest)
    {
        var cell = new CodedMacroblock { Kind = kind, Qp = 26, CodedLuma = 15, PredictionMode = 2 };
        cell.Modes.AsSpan().Fill(2);
        var first = kind == MacroblockKind.Intra16 ? 1 : 0;
        for (var block = 0; block < 16; block++)
        {
            cell.Counts[block] = Fill(cell.Levels.AsSpan((block * 16) + first, 16 - first), random, largest);
        }

        cell.DcCount = first * Fill(cell.Dc, random, largest);
        return cell;
    }

    private static byte Fill(Span<short> levels, Random random, int largest)
    {
        foreach (ref var level in levels)
        {
            level = (short)(random.Next(3) == 0 ? random.Next(-largest, largest + 1) : 0);
        }

        return (byte)(levels.Length - levels.Count((short)0));
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

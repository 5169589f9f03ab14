using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;
using Supervision.Overlay.Strip;
using Supervision.Overlay.Strip.Coding;

namespace Supervision.Tests.Overlay.Strip;

/// <summary>A coder that repeats what it wrote in the last intra picture writes what one without a past writes.</summary>
public sealed class IntraRepeatsTests
{
    private const int Columns = 6;
    private const int Rows = 3;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Intra_pictures_are_those_of_a_coder_without_a_past(bool cabac)
    {
        var cache = new MacroblockCache();
        var random = new Random(5);
        var wanted = new StripSamples(Columns, Rows);
        var coder = new StripCoder(Columns, Rows, [], cache);
        for (var picture = 0; picture < 60; picture++)
        {
            StripPatterns.Change(wanted, random, share: 0.08);
            var isIntra = picture % 3 != 1;
            var written = Write(coder, wanted, cabac, isIntra);
            if (isIntra)
            {
                Assert.Equal(Write(new StripCoder(Columns, Rows, [], cache), wanted, cabac, isIntra), written);
            }
        }
    }

    [Fact]
    public void What_stands_still_is_not_looked_for_again()
    {
        var grid = new MacroblockGrid(2, 2);
        var repeats = new IntraRepeats(grid);
        var (still, before, after) = (new CodedMacroblock(), new CodedMacroblock(), new CodedMacroblock());
        after.Samples[0] = 1;
        Picture([still, before, still, still], [1, 2, 1, 1]);
        Picture([still, after, still, still], [1, 3, 1, 1]);

        Picture([still, after, still, still], [1, 3, 1, 1], expected: [true, true, true, true]);
        Picture([still, before, still, still], [1, 4, 1, 1], expected: [true, false, false, false]);

        void Picture(CodedMacroblock[] cells, int[] versions, bool[]? expected = null)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (expected is not null)
                {
                    Assert.Equal(expected[i], repeats.Find(i, versions[i]) is not null);
                }

                grid[i] = cells[i];
                repeats.Note(i, versions[i]);
            }
        }
    }

    private static byte[] Write(StripCoder coder, StripSamples wanted, bool cabac, bool intra)
    {
        var bits = new BitWriter(new byte[1 << 16]);
        coder.Write(ref bits, wanted, new StripCoding(cabac, new SliceSettings(intra, 20, false, false, 0), true, true));
        return bits.Written.ToArray();
    }
}

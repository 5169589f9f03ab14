using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;

namespace Supervision.Tests.Media.H264.Entropy;

public sealed class CavlcBlockTests
{
    /// <summary>Blocks with the codes that the tables of 9.2 give when they are looked up by hand.</summary>
    [Theory]
    [InlineData(new short[] { 0, 3, 0, 1, -1, -1, 0, 1 }, 0, "000010001110010111101101")]
    [InlineData(new short[] { -2, 4, 3, -3, 0, 0, -1 }, 0, "000000011010001001000010111001100")]
    [InlineData(new short[] { }, 0, "1")]
    [InlineData(new short[] { }, 9, "000011")]
    [InlineData(new short[] { 1 }, 2, "1001")]
    public void A_block_is_written_as_in_the_standard(short[] levels, int expected, string bits)
    {
        var block = new short[16];
        levels.CopyTo(block, 0);
        Assert.Equal(bits, Write(block, expected));
    }

    [Fact]
    public void Code_words_are_free_of_prefixes()
    {
        for (var table = 0; table < 4; table++)
        {
            PrefixFree(CavlcTables.TokenLength.Slice(table * 68, 68), CavlcTables.TokenCode.Slice(table * 68, 68), 62);
        }

        for (var total = 0; total < 15; total++)
        {
            PrefixFree(CavlcTables.ZerosLength.Slice(total * 16, 16), CavlcTables.ZerosCode.Slice(total * 16, 16), 16 - total);
        }

        for (var zeros = 0; zeros < 7; zeros++)
        {
            PrefixFree(CavlcTables.RunLength.Slice(zeros * 15, 15), CavlcTables.RunCode.Slice(zeros * 15, 15), zeros == 6 ? 15 : zeros + 2);
        }
    }

    [Fact]
    public void Levels_up_to_the_limit_fit_their_escape_codes()
    {
        var block = new short[16];
        Array.Fill(block, (short)-2000);
        Assert.InRange(Write(block, 0).Length, 16 * 28, 16 * 30);
    }

    private static void PrefixFree(ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> codes, int count)
    {
        var words = new List<string>();
        for (var i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] > 0)
            {
                words.Add(Convert.ToString(codes[i], 2).PadLeft(lengths[i], '0'));
            }
        }

        Assert.Equal(count, words.Count);
        Assert.All(words, word => Assert.Equal(1, words.Count(other => other.StartsWith(word, StringComparison.Ordinal))));
    }

    private static string Write(short[] block, int expected)
    {
        var buffer = new byte[128];
        var bits = new BitWriter(buffer);
        CavlcBlock.Write(ref bits, block, expected);
        var length = (int)bits.Position;
        bits.TrailingBits();
        return string.Concat(buffer.Select(value => Convert.ToString(value, 2).PadLeft(8, '0')))[..length];
    }
}

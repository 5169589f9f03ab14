using Supervision.Media.H264;

namespace Supervision.Tests.Media.H264;

public sealed class BitReaderTests
{
    [Fact]
    public void Emulation_prevention_bytes_are_stepped_over()
    {
        var bits = new BitReader([0x00, 0x00, 0x03, 0x01, 0x80]);
        Assert.Equal((0x000001u, 24L), (bits.Bits(24), bits.Position));
        Assert.False(bits.HasMoreData());
    }

    [Fact]
    public void Exp_golomb_codes()
    {
        // 1 | 010 | 011 | 00100 | 00101 and then se: 010 (1), 011 (-1), 1 (0).
        var bits = new BitReader([0b1010_0110, 0b0100_0010, 0b1010_0111, 0b1000_0000]);
        Assert.Equal([0u, 1u, 2u, 3u, 4u], new[] { bits.UnsignedGolomb(), bits.UnsignedGolomb(), bits.UnsignedGolomb(), bits.UnsignedGolomb(), bits.UnsignedGolomb() });
        Assert.Equal([1, -1, 0], new[] { bits.SignedGolomb(), bits.SignedGolomb(), bits.SignedGolomb() });
        Assert.False(bits.Failed);
    }

    [Fact]
    public void The_largest_code_has_32_zeros_and_more_fail()
    {
        var largest = new BitReader([0, 0, 3, 0, 0, 3, 0x80, 0, 0, 3, 0, 0, 3]);
        Assert.Equal((uint.MaxValue, false), (largest.UnsignedGolomb(), largest.Failed));
        var longer = new BitReader(new byte[20]);
        longer.UnsignedGolomb();
        Assert.True(longer.Failed);
    }

    [Fact]
    public void Past_the_end_is_zero_and_stays_failed()
    {
        var bits = new BitReader([0xFF]);
        Assert.Equal((0xFu, 0u, true), (bits.Bits(4), bits.Bits(5), bits.Failed));
        Assert.Equal((0u, true), (bits.Bits(1), bits.Failed));
        bits.Skip(int.MaxValue);
        Assert.True(bits.Failed);
    }

    [Fact]
    public void More_data_is_more_than_the_trailing_bits()
    {
        Assert.True(new BitReader([0x80, 0x80]).HasMoreData());
        Assert.False(new BitReader([0x80, 0x00]).HasMoreData());
        Assert.False(new BitReader([]).HasMoreData());
        var bits = new BitReader([0b1010_1000]);
        bits.Bits(3);
        Assert.True(bits.HasMoreData());
        bits.Bits(1);
        Assert.False(bits.HasMoreData());
    }
}

using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.H264;

namespace Supervision.Tests.Media.H264;

/// <summary>What <see cref="BitWriter"/> and <see cref="EmulationPrevention"/> write is what <see cref="BitReader"/> reads.</summary>
public sealed class BitWriterTests
{
    [Fact]
    public void Golomb_ComesBack() =>
        Check.QuickThrowOnFailure(Prop.ForAll<uint[], int[]>((plain, signed) =>
        {
            Span<byte> buffer = new byte[(plain.Length + signed.Length + 2) * 9];
            var writer = new BitWriter(buffer);
            writer.UnsignedGolomb(uint.MaxValue);
            writer.SignedGolomb(int.MinValue + 1);
            foreach (var value in plain)
            {
                writer.UnsignedGolomb(value);
            }

            foreach (var value in signed)
            {
                writer.SignedGolomb(value);
            }

            writer.TrailingBits();
            Assert.False(writer.Failed);
            var nal = Protect(writer.Written);
            var reader = new BitReader(nal);
            Assert.Equal(0x65u, reader.Bits(8));
            Assert.Equal(uint.MaxValue, reader.UnsignedGolomb());
            Assert.Equal(int.MinValue + 1, reader.SignedGolomb());
            foreach (var value in plain)
            {
                Assert.Equal(value, reader.UnsignedGolomb());
            }

            foreach (var value in signed)
            {
                Assert.Equal(value, reader.SignedGolomb());
            }

            Assert.False(reader.HasMoreData());
        }));

    [Fact]
    public void Protected_HasNoStartCode() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Elements<byte>(0, 0, 0, 1, 2, 3, 4, 255).ArrayOf().ToArbitrary(),
            payload =>
            {
                var nal = Protect(payload);
                for (var index = 2; index < nal.Length; index++)
                {
                    Assert.False(nal[index - 2] == 0 && nal[index - 1] == 0 && nal[index] < 3);
                }

                Assert.NotEqual(0, nal[^1]);
                var reader = new BitReader(nal);
                reader.Skip(8);
                foreach (var value in payload)
                {
                    Assert.Equal(value, reader.Bits(8));
                }

                Assert.False(reader.Failed);
            }));

    [Fact]
    public void FullBuffer_Fails()
    {
        var writer = new BitWriter(new byte[1]);
        writer.Bits(0xAB, 8);
        Assert.False(writer.Failed);
        writer.Bits(0xC, 8);
        Assert.True(writer.Failed);
        Assert.Equal([0xAB], writer.Written.ToArray());
    }

    private static byte[] Protect(ReadOnlySpan<byte> payload)
    {
        byte[] whole = [0x65, .. payload];
        var destination = new byte[EmulationPrevention.MaxLength(whole.Length)];
        return destination[..EmulationPrevention.Apply(whole, destination)];
    }
}

using System.Buffers;

using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.H264;
using Supervision.Media.H265;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.Media.H264;

public sealed class NalUnitsTests
{
    [Fact]
    public void Walk_gives_each_unit_and_stops_at_a_wrong_length()
    {
        Assert.Equal(["65AA", "41"], Walk([0, 0, 0, 2, 0x65, 0xAA, 0, 0, 0, 1, 0x41]));
        Assert.Equal(["65AA"], Walk([0, 0, 0, 2, 0x65, 0xAA, 0, 0, 0, 2, 0x41]));
        Assert.Empty(Walk([0xFF, 0xFF, 0xFF, 0xFF, 1, 2]));
        Assert.Empty(Walk([0, 0, 0, 0, 0, 0, 0, 1, 5]));
        Assert.True(NalUnits.AreWhole([0, 0, 0, 1, 0x41]));
        Assert.False(NalUnits.AreWhole([0, 0, 0, 1]));
        Assert.False(NalUnits.AreWhole([0, 0, 0, 1, 0x41, 0]));
        Assert.False(NalUnits.AreWhole([]));
    }

    [Fact]
    public void Byte_stream_becomes_lengths()
    {
        var output = new ArrayBufferWriter<byte>();
        AnnexB.WriteLengthPrefixed([9, 0, 0, 0, 1, 0x67, 1, 0, 0, 1, 0, 0, 1, 0x68, 0, 0, 0], output);
        Assert.Equal("0000000267010000000168", Convert.ToHexString(output.WrittenSpan));
    }

    [Fact]
    public void Any_byte_stream_becomes_whole_units()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll<byte[]>(bytes =>
        {
            var output = new ArrayBufferWriter<byte>();
            AnnexB.WriteLengthPrefixed([.. bytes.Select(value => (byte)(value % 3))], output);
            return output.WrittenCount == 0 || NalUnits.AreWhole(output.WrittenSpan);
        }));
    }

    [Fact]
    public void Key_frames_are_where_the_encoder_put_them()
    {
        foreach (var clip in new[] { Clip.H264, Clip.H264WithB, Clip.H265, Clip.H265WithB })
        {
            Assert.Equal([0, 25, 50], Enumerable.Range(0, clip.Pictures.Length).Where(clip.IsKeyFrame));
        }
    }

    [Fact]
    public void Only_random_access_slices_are_key_frames()
    {
        Assert.False(H264NalUnit.IsKeyFrame([0, 0, 0, 2, 0x67, 1, 0, 0, 0, 2, 0x41, 1]));
        Assert.True(H264NalUnit.IsKeyFrame([0, 0, 0, 2, 0x67, 1, 0, 0, 0, 2, 0x65, 1]));
        Assert.True(H265NalUnit.IsKeyFrame([0, 0, 0, 3, (byte)H265NalType.Cra << 1, 1, 1]));
        Assert.False(H265NalUnit.IsKeyFrame([0, 0, 0, 3, (byte)H265NalType.RaslR << 1, 1, 1]));
        Assert.False(H265NalUnit.IsKeyFrame([0, 0, 0, 1, (byte)H265NalType.Cra << 1]));
    }

    private static List<string> Walk(ReadOnlySpan<byte> bytes)
    {
        var found = new List<string>();
        foreach (var nalUnit in new NalUnits(bytes))
        {
            found.Add(Convert.ToHexString(nalUnit));
        }

        return found;
    }
}

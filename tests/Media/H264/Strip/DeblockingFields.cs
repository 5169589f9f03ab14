using Supervision.Media.H264;
using Supervision.Media.H264.Slices;

namespace Supervision.Tests.Media.H264.Strip;

/// <summary>
/// Makes a stream whose PPS has slice headers say nothing of deblocking, like some cameras send, out of one of x264 where they say that it is as usual.
/// Slice data without raw macroblocks only: CAVLC moves by three bits.
/// </summary>
internal static class DeblockingFields
{
    internal static TestStream Remove(TestStream stream)
    {
        var table = stream.Table();
        return TestStream.Of(TestStream.ByteStream(stream.AccessUnits.SelectMany(unit => TestStream.Split(unit))
            .Select(nalUnit => H264NalUnit.TypeOf(nalUnit) == H264NalType.Pps ? Pps(nalUnit, table) : PictureSlices.IsSlice(nalUnit) ? Slice(nalUnit, table) : nalUnit)));
    }

    private static byte[] Pps(byte[] nalUnit, H264SetTable table)
    {
        var id = new BitReader(nalUnit.AsSpan(1)).UnsignedGolomb(255);
        Assert.True(table.TryGet(id, out var pps, out _));
        var payload = Rbsp.Of(nalUnit);
        payload[pps.DeblockingFlagBit / 8] &= (byte)~(0x80 >> (pps.DeblockingFlagBit % 8));
        return Protect(payload);
    }

    private static byte[] Slice(byte[] nalUnit, H264SetTable table)
    {
        Assert.True(SliceHeaderParser.TryParse(nalUnit, table, out var slice) && table.TryGet(slice.PpsId, out _, out _));
        table.TryGet(slice.PpsId, out var pps, out _);
        Assert.Equal((0, 0, 0), (slice.Deblocking, slice.AlphaOffset, slice.BetaOffset));
        var payload = Rbsp.Of(nalUnit);
        var from = new BitReader(nalUnit);
        var to = new BitWriter(new byte[payload.Length + 1]);
        Rbsp.Copy(ref from, ref to, slice.EndBit - 3);
        from.Skip(3);
        if (pps.Cabac)
        {
            from.Skip((int)((8 - (from.Position % 8)) % 8));
            to.Align(ones: true);
            to.Bytes(payload.AsSpan((int)(from.Position / 8)));
        }
        else
        {
            Rbsp.Copy(ref from, ref to, Rbsp.BitsBeforeTrailing(payload) - from.Position);
            to.TrailingBits();
        }

        return Protect(to.Written.ToArray());
    }

    internal static byte[] Protect(byte[] payload)
    {
        var nalUnit = new byte[EmulationPrevention.MaxLength(payload.Length)];
        return nalUnit[..EmulationPrevention.Apply(payload, nalUnit)];
    }
}

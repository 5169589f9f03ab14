using System.Numerics;
using Supervision.Media.H264;
using Supervision.Media.H264.Slices;
using Supervision.Tests.Media.H264;
using Supervision.Tests.Media.H264.Strip;

namespace Supervision.Tests.Overlay.Conformance;

/// <summary>
/// Makes every reference of a stream with one reference a long-term one: IDR pictures say so, and the others put themselves in the place of the last
/// (operation 6). Pictures decode as before. Slice data without raw macroblocks only.
/// </summary>
internal static class LongTermFields
{
    private const uint TakeTheFirstPlace = 0b1_00111_1_1;

    public static TestStream Set(TestStream stream)
    {
        var table = stream.Table();
        return TestStream.Of(TestStream.ByteStream(stream.AccessUnits.SelectMany(unit => TestStream.Split(unit))
            .Select(nalUnit => PictureSlices.IsSlice(nalUnit) ? Slice(nalUnit, table) : nalUnit)));
    }

    private static byte[] Slice(byte[] nalUnit, H264SetTable table)
    {
        Assert.True(SliceHeaderParser.TryParse(nalUnit, table, out var slice) && slice.RefIdc != 0 && !slice.Marking.Adaptive);
        Assert.True(table.TryGet(slice.PpsId, out var pps, out var sps));
        Assert.Equal(1, sps.MaxReferenceFrames);
        var payload = Rbsp.Of(nalUnit);
        var from = new BitReader(nalUnit);
        var to = new BitWriter(new byte[payload.Length + 2]);
        var behind = BitsBehindMarking(slice, pps);
        Rbsp.Copy(ref from, ref to, slice.EndBit - behind - 1);
        from.Skip(1);
        to.Bits(slice.IsIdr ? 1 : TakeTheFirstPlace, slice.IsIdr ? 1 : 8);
        Rbsp.Copy(ref from, ref to, behind);
        if (pps.Cabac)
        {
            from.Skip((int)((8 - (from.Position % 8)) % 8));
            to.Align(ones: true);
            to.Bytes(payload.AsSpan((int)(from.Position / 8)));
            return DeblockingFields.Protect(to.Written.ToArray());
        }

        Rbsp.Copy(ref from, ref to, Rbsp.BitsBeforeTrailing(payload) - from.Position);
        return Rbsp.Protect(ref to);
    }

    private static int BitsBehindMarking(in SliceHeader slice, H264Pps pps) =>
        (pps.Cabac && slice.Type == SliceType.P ? Length(slice.CabacInit) : 0)
        + Signed(slice.QpDelta)
        + (pps.DeblockingControl ? Length(slice.Deblocking) + (slice.Deblocking == 1 ? 0 : Signed(slice.AlphaOffset) + Signed(slice.BetaOffset)) : 0);

    private static int Signed(int value) => Length(value > 0 ? (2 * value) - 1 : -2 * value);

    private static int Length(int value) => (2 * BitOperations.Log2((uint)value + 1)) + 1;
}

namespace Supervision.Media.H264.Strip;

/// <summary>Writes a camera's parameter sets anew for a stream with a strip; all that need not change stays bit for bit.</summary>
internal static class ParameterSetRewriting
{
    private const int Level1B = 11;
    private const int ConstraintSet3 = 0x10;

    /// <summary>The camera's SPS with more rows, without cropping at the bottom, and with another level.</summary>
    internal static byte[] Sps(ReadOnlySpan<byte> nalUnit, H264Sps sps, int rows, int level)
    {
        var payload = Rbsp.Of(nalUnit);
        var from = new BitReader(nalUnit);
        var to = new BitWriter(new byte[payload.Length + 8]);
        Rbsp.Copy(ref from, ref to, 16);
        to.Bits((uint)ConstraintsFor(sps, level), 8);
        to.Bits((uint)level, 8);
        from.Skip(16);
        Rbsp.Copy(ref from, ref to, sps.HeightBit - from.Position);
        to.UnsignedGolomb((uint)(sps.HeightInMapUnits + rows - 1));
        from.UnsignedGolomb();
        Rbsp.Copy(ref from, ref to, sps.CroppingBit - from.Position);
        WriteCropping(ref to, sps.Crop);
        from.Skip((int)(sps.VuiBit - from.Position));
        Rbsp.Copy(ref from, ref to, Rbsp.BitsBeforeTrailing(payload) - from.Position);
        return Rbsp.Protect(ref to);
    }

    /// <summary>The camera's PPS with another id and with what <paramref name="strip"/> has slice headers tell.</summary>
    internal static byte[] Pps(ReadOnlySpan<byte> nalUnit, H264Pps camera, H264Pps strip)
    {
        var payload = Rbsp.Of(nalUnit);
        var from = new BitReader(nalUnit);
        var to = new BitWriter(new byte[payload.Length + 8]);
        Rbsp.Copy(ref from, ref to, 8);
        to.UnsignedGolomb((uint)strip.Id);
        from.UnsignedGolomb();
        Rbsp.Copy(ref from, ref to, camera.OrderFlagBit - from.Position);
        to.Flag(strip.OrderOfBottomField);
        from.Flag();
        Rbsp.Copy(ref from, ref to, camera.DeblockingFlagBit - from.Position);
        to.Flag(strip.DeblockingControl);
        to.Flag(camera.ConstrainedIntra);
        to.Flag(strip.RedundantPictures);
        from.Skip(3);
        Rbsp.Copy(ref from, ref to, Rbsp.BitsBeforeTrailing(payload) - from.Position);
        return Rbsp.Protect(ref to);
    }

    // With level_idc 11 this flag means level 1b in these profiles (A.3.1), which the higher picture never fits.
    private static int ConstraintsFor(H264Sps sps, int level) =>
        sps.IsHighProfile || (sps.Level != Level1B && level != Level1B) ? sps.Constraints : sps.Constraints & ~ConstraintSet3;

    // At the bottom is the strip: what the camera hides there comes to stand between picture and strip. The other sides stay as they are.
    private static void WriteCropping(ref BitWriter to, (int Left, int Right, int Top, int Bottom) crop)
    {
        var isCropped = crop.Left > 0 || crop.Right > 0 || crop.Top > 0;
        to.Flag(isCropped);
        if (isCropped)
        {
            to.UnsignedGolomb((uint)crop.Left);
            to.UnsignedGolomb((uint)crop.Right);
            to.UnsignedGolomb((uint)crop.Top);
            to.UnsignedGolomb(0);
        }
    }
}

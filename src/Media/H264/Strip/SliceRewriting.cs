using Supervision.Media.H264.Slices;

namespace Supervision.Media.H264.Strip;

/// <summary>
/// Puts the deblocking field into a slice header whose PPS lacked it, and takes it out again: see <see cref="StripPictureSets"/>. Only the first
/// bytes of the NAL unit are written anew; from the first byte on that is the same on both sides, and that no emulation prevention can
/// reach across, they are copied.
/// </summary>
internal static class SliceRewriting
{
    /// <summary>A NAL unit grows by at most this much.</summary>
    public const int MaxGrowth = MaxPrefix / 2;

    // Far above any real header; a slice that is not the same by then is refused.
    private const int MaxPrefix = 1024;
    private const int Deblocking = 0b111;
    private const int DeblockingBits = 3;

    /// <summary>Writes a camera's slice for the stream with the strip, and proves that <see cref="Remove"/> gives the camera's bytes back.</summary>
    /// <returns>Bytes written; 0 where it does not, or where there is no room.</returns>
    internal static int Insert(ReadOnlySpan<byte> nalUnit, StripTables tables, Span<byte> destination)
    {
        if (!SliceHeaderParser.TryParse(nalUnit, tables.Camera, out var slice))
        {
            return 0;
        }

        Span<byte> work = stackalloc byte[MaxPrefix * 3];
        var written = TryInsert(nalUnit, slice, tables, work, out var prefix, out var tail) ? Join(prefix, nalUnit[tail..], destination) : 0;
        return written > 0 && GivesBack(destination[..written], nalUnit, tables, work) ? written : 0;
    }

    /// <summary>Writes a slice of the stream with the strip as the camera sent it.</summary>
    /// <returns>Bytes written; 0 where it was not written by <see cref="Insert"/>, or where there is no room.</returns>
    internal static int Remove(ReadOnlySpan<byte> nalUnit, StripTables tables, Span<byte> destination)
    {
        Span<byte> work = stackalloc byte[MaxPrefix * 3];
        return TryRemove(nalUnit, tables, work, out var prefix, out var tail) ? Join(prefix, nalUnit[tail..], destination) : 0;
    }

    private static bool GivesBack(ReadOnlySpan<byte> written, ReadOnlySpan<byte> nalUnit, StripTables tables, Span<byte> work) =>
        TryRemove(written, tables, work, out var prefix, out var tail)
        && prefix.Length + written.Length - tail == nalUnit.Length
        && nalUnit.StartsWith(prefix)
        && nalUnit[prefix.Length..].SequenceEqual(written[tail..]);

    private static int Join(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> tail, Span<byte> destination)
    {
        if (prefix.Length + tail.Length > destination.Length)
        {
            return 0;
        }

        prefix.CopyTo(destination);
        tail.CopyTo(destination[prefix.Length..]);
        return prefix.Length + tail.Length;
    }

    private static bool TryInsert(
        ReadOnlySpan<byte> nalUnit, in SliceHeader slice, StripTables tables, Span<byte> work, out ReadOnlySpan<byte> prefix, out int tail)
    {
        tables.Strip.TryGet(tables.StripIdOf(slice.PpsId), out var strip, out _);
        var from = new BitReader(nalUnit);
        var to = new BitWriter(work[..MaxPrefix]);
        CopyUpToId(ref from, ref to, slice.PpsIdBit, strip.Id);
        Rbsp.Copy(ref from, ref to, slice.AfterOrderBit - from.Position);
        if (!strip.Cabac)
        {
            to.Flag(true);
        }

        Rbsp.Copy(ref from, ref to, slice.EndBit - from.Position);
        to.Bits(Deblocking, DeblockingBits);
        return TryFinish(ref from, ref to, strip.Cabac, nalUnit.Length, work[MaxPrefix..], out prefix, out tail);
    }

    private static bool TryRemove(ReadOnlySpan<byte> nalUnit, StripTables tables, Span<byte> work, out ReadOnlySpan<byte> prefix, out int tail)
    {
        prefix = default;
        tail = 0;
        if (!SliceHeaderParser.TryParse(nalUnit, tables.Strip, out var slice) || !tables.Strip.TryGet(slice.PpsId, out var strip, out _))
        {
            return false;
        }

        var from = new BitReader(nalUnit);
        var to = new BitWriter(work[..MaxPrefix]);
        CopyUpToId(ref from, ref to, slice.PpsIdBit, tables.CameraIdOf(slice.PpsId));
        var isOurs = true;
        if (!strip.Cabac)
        {
            Rbsp.Copy(ref from, ref to, slice.AfterOrderBit - 1 - from.Position);
            isOurs = from.Flag();
        }

        Rbsp.Copy(ref from, ref to, slice.EndBit - DeblockingBits - from.Position);
        isOurs &= from.Bits(DeblockingBits) == Deblocking;
        return isOurs && TryFinish(ref from, ref to, strip.Cabac, nalUnit.Length, work[MaxPrefix..], out prefix, out tail);
    }

    private static void CopyUpToId(ref BitReader from, ref BitWriter to, int idBit, int id)
    {
        Rbsp.Copy(ref from, ref to, idBit);
        from.UnsignedGolomb();
        to.UnsignedGolomb((uint)id);
    }

    // Up to a byte of slice data that is not zero: behind it the zeros that emulation prevention counts begin anew on both sides.
    private static bool TryFinish(scoped ref BitReader from, scoped ref BitWriter to, bool cabac, int end, Span<byte> output, out ReadOnlySpan<byte> prefix, out int tail)
    {
        prefix = default;
        tail = end;
        while (from.Position % 8 != 0)
        {
            var bit = from.Flag();
            if (!cabac)
            {
                to.Flag(bit);
            }
            else if (!bit)
            {
                return false;
            }
        }

        if (cabac)
        {
            to.Align(ones: true);
        }

        while (to.IsAligned && !to.Failed && from.TryByte(out var value))
        {
            to.Bits(value, 8);
            if (value != 0)
            {
                tail = from.NextOffset;
                break;
            }
        }

        var fits = !from.Failed && !to.Failed && to.IsAligned;
        prefix = fits ? output[..EmulationPrevention.Apply(to.Written, output)] : default;
        return fits;
    }
}

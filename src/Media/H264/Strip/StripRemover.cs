using System.Buffers.Binary;

using Supervision.Media.H264.Slices;

namespace Supervision.Media.H264.Strip;

/// <summary>
/// Takes the label strip out of access units: what is left is what the camera sent, bit for bit. Needs the camera's own parameter sets. Does not
/// allocate after it was made; may be used by several threads at once.
/// </summary>
public sealed class StripRemover
{
    private readonly StripTables _tables;

    private StripRemover(StripTables tables) => _tables = tables;

    /// <summary>Prepares for a stream.</summary>
    /// <param name="cameraSets">The camera's SPS and PPS as it sent them, without start code or length, in any order; of the same id the last counts.</param>
    /// <param name="remover">The remover; it holds copies.</param>
    /// <param name="error">One line where the result is false.</param>
    /// <returns>False where these sets can belong to no stream with a strip.</returns>
    public static bool TryCreate(IEnumerable<ReadOnlyMemory<byte>> cameraSets, out StripRemover? remover, out string? error)
    {
        ArgumentNullException.ThrowIfNull(cameraSets);
        StripTables.TryMake(cameraSets, out var tables, out error);
        remover = tables is null ? null : new(tables);
        return remover is not null;
    }

    /// <summary>Bytes that the destination of <see cref="TryRemove"/> must have room for; hostile bytes reach <see cref="int.MaxValue"/>.</summary>
    public int MaxLength(ReadOnlySpan<byte> accessUnit)
    {
        long length = accessUnit.Length;
        foreach (var nalUnit in new NalUnits(accessUnit))
        {
            length += H264NalUnit.IsParameterSet(nalUnit) ? Math.Max(0, CameraSetOf(nalUnit).Length - nalUnit.Length) : 0;
        }

        return (int)Math.Min(length, int.MaxValue);
    }

    /// <summary>Writes the camera's access unit.</summary>
    /// <param name="accessUnit">The access unit with the strip, NAL units behind 4-byte lengths.</param>
    /// <param name="destination">Room for <see cref="MaxLength"/>; must not overlap the access unit.</param>
    /// <param name="written">Bytes written; 0 where the result is false.</param>
    /// <returns>False where the access unit is malformed, holds sets that the camera did not send, or does not come from this stream.</returns>
    public bool TryRemove(ReadOnlySpan<byte> accessUnit, Span<byte> destination, out int written)
    {
        written = 0;
        var length = 0;
        var taken = 0;
        foreach (var nalUnit in new NalUnits(accessUnit))
        {
            taken += NalUnits.LengthSize + nalUnit.Length;
            if (IsStrip(nalUnit))
            {
                continue;
            }

            var rest = destination[length..];
            var put = rest.Length < NalUnits.LengthSize ? 0 : Restore(nalUnit, rest[NalUnits.LengthSize..]);
            if (put == 0)
            {
                return false;
            }

            BinaryPrimitives.WriteUInt32BigEndian(rest, (uint)put);
            length += NalUnits.LengthSize + put;
        }

        written = taken == accessUnit.Length ? length : 0;
        return written > 0;
    }

    private bool IsStrip(ReadOnlySpan<byte> nalUnit) =>
        PictureSlices.IsSlice(nalUnit) && SliceHeaderParser.FirstMacroblockOf(nalUnit) >= _tables.CameraMacroblocks;

    private int Restore(ReadOnlySpan<byte> nalUnit, Span<byte> destination)
    {
        var source = H264NalUnit.IsParameterSet(nalUnit) ? CameraSetOf(nalUnit) : nalUnit;
        if (_tables.RewritesSlices && PictureSlices.IsSlice(nalUnit) && !IsKept(nalUnit))
        {
            return SliceRewriting.Remove(nalUnit, _tables, destination);
        }

        return source.TryCopyTo(destination) ? source.Length : 0;
    }

    private bool IsKept(ReadOnlySpan<byte> nalUnit) =>
        SliceHeaderParser.TryParse(nalUnit, _tables.Strip, out var slice) && _tables.IsKept(_tables.CameraIdOf(slice.PpsId));

    private ReadOnlySpan<byte> CameraSetOf(ReadOnlySpan<byte> set)
    {
        var isSps = H264NalUnit.TypeOf(set) == H264NalType.Sps;
        var bits = new BitReader(set);
        bits.Skip(isSps ? 32 : 8);
        var id = bits.UnsignedGolomb(isSps ? 31 : 255);
        id = bits.Failed ? -1 : isSps ? id : _tables.CameraIdOf(id);
        return id < 0 ? default : (isSps ? _tables.CameraSps(id) : _tables.CameraPps(id)).Span;
    }
}

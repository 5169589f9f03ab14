using System.Buffers.Binary;

using Supervision.Media.H264.Slices;

namespace Supervision.Media.H264.Strip;

/// <summary>Writes a camera's access unit with the strip's slice behind its own. Does not allocate.</summary>
internal static class StripAccessUnit
{
    /// <summary>Bytes that the destination must have room for.</summary>
    /// <param name="accessUnit">The camera's, NAL units behind 4-byte lengths.</param>
    /// <param name="picture">What was read from it.</param>
    /// <param name="sets">Parameter sets with the strip.</param>
    /// <param name="stripLength">Bytes of the strip's slice.</param>
    internal static int MaxLength(ReadOnlySpan<byte> accessUnit, in PictureSlices picture, StripParameterSets sets, int stripLength)
    {
        var length = accessUnit.Length + NalUnits.LengthSize + stripLength;
        length += sets.Tables.RewritesSlices ? picture.Count * SliceRewriting.MaxGrowth : 0;
        if (!picture.HasParameterSets)
        {
            return length;
        }

        foreach (var nalUnit in new NalUnits(accessUnit))
        {
            length += H264NalUnit.IsParameterSet(nalUnit) && sets.TryReplace(nalUnit, out var other) ? Math.Max(0, other.Length - nalUnit.Length) : 0;
        }

        return length;
    }

    /// <summary>Writes the access unit with the strip.</summary>
    /// <param name="accessUnit">The camera's.</param>
    /// <param name="picture">What was read from it.</param>
    /// <param name="sets">Parameter sets with the strip.</param>
    /// <param name="strip">The strip's slice: a whole NAL unit without length.</param>
    /// <param name="destination">Room for <see cref="MaxLength"/>; must not overlap the access unit.</param>
    /// <param name="written">Bytes written; 0 where there is an obstacle.</param>
    internal static StripObstacle TryWrite(
        ReadOnlySpan<byte> accessUnit,
        in PictureSlices picture,
        StripParameterSets sets,
        ReadOnlySpan<byte> strip,
        Span<byte> destination,
        out int written)
    {
        written = 0;
        var length = 0;
        if (!picture.HasParameterSets && !sets.Tables.RewritesSlices)
        {
            accessUnit[..picture.InsertAt].CopyTo(destination);
            length = picture.InsertAt;
        }
        else
        {
            var obstacle = Rewrite(accessUnit[..picture.InsertAt], sets, destination, ref length);
            if (obstacle != StripObstacle.None)
            {
                return obstacle;
            }
        }

        length += Put(strip, destination[length..]);
        var rest = Rewrite(accessUnit[picture.InsertAt..], sets, destination, ref length);
        written = rest == StripObstacle.None ? length : 0;
        return rest;
    }

    private static StripObstacle Rewrite(ReadOnlySpan<byte> nalUnits, StripParameterSets sets, Span<byte> destination, ref int length)
    {
        foreach (var nalUnit in new NalUnits(nalUnits))
        {
            var rest = destination[length..];
            if (H264NalUnit.IsParameterSet(nalUnit))
            {
                if (!sets.TryReplace(nalUnit, out var replacement))
                {
                    return StripObstacle.OtherSets;
                }

                length += Put(replacement, rest);
            }
            else if (PictureSlices.IsSlice(nalUnit) && sets.Tables.RewritesSlices)
            {
                var written = RewriteSlice(nalUnit, sets.Tables, rest[NalUnits.LengthSize..]);
                if (written == 0)
                {
                    return StripObstacle.Irreversible;
                }

                BinaryPrimitives.WriteUInt32BigEndian(rest, (uint)written);
                length += NalUnits.LengthSize + written;
            }
            else
            {
                length += Put(nalUnit, rest);
            }
        }

        return StripObstacle.None;
    }

    private static int RewriteSlice(ReadOnlySpan<byte> nalUnit, StripTables tables, Span<byte> destination)
    {
        if (SliceHeaderParser.TryParse(nalUnit, tables.Camera, out var slice) && tables.IsKept(slice.PpsId))
        {
            nalUnit.CopyTo(destination);
            return nalUnit.Length;
        }

        return SliceRewriting.Insert(nalUnit, tables, destination);
    }

    private static int Put(ReadOnlySpan<byte> nalUnit, Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32BigEndian(destination, (uint)nalUnit.Length);
        nalUnit.CopyTo(destination[NalUnits.LengthSize..]);
        return NalUnits.LengthSize + nalUnit.Length;
    }
}

using Supervision.Media.H264.Strip;

namespace Supervision.Media.H264.Slices;

/// <summary>
/// What an access unit says of its primary picture: the first slice's header, which holds for all but for place and QP, the kind of picture, and
/// where one more slice goes. About 900 bytes: pass it by reference.
/// </summary>
internal struct PictureSlices
{
    /// <summary>Header of the first slice.</summary>
    public SliceHeader First;

    /// <summary>B where any slice is B, else P where any is P, else I.</summary>
    public SliceType Type { get; private set; }

    /// <summary>Every slice says that the others are of its type.</summary>
    public bool IsTypeOfPicture { get; private set; }

    /// <summary>Slices of the primary picture.</summary>
    public int Count { get; private set; }

    /// <summary>Where a further slice, with its length, goes: offset in the access unit behind the last slice of the primary picture.</summary>
    public int InsertAt { get; private set; }

    /// <summary>The access unit carries SPS or PPS.</summary>
    public bool HasParameterSets { get; private set; }

    /// <summary>What keeps the picture from carrying a strip; the rest holds only where there is nothing.</summary>
    public StripObstacle Obstacle { get; private set; }

    /// <summary>Reads the slices of an access unit. Does not allocate.</summary>
    /// <param name="accessUnit">NAL units behind 4-byte lengths.</param>
    /// <param name="sets">The camera's parameter sets.</param>
    /// <param name="picture">What was found.</param>
    /// <returns>False where there is an <see cref="Obstacle"/>.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> accessUnit, H264SetTable sets, out PictureSlices picture)
    {
        picture = default;
        picture.IsTypeOfPicture = true;
        picture.Type = SliceType.I;
        var last = -1;
        var end = 0;
        foreach (var nalUnit in new NalUnits(accessUnit))
        {
            end += NalUnits.LengthSize + nalUnit.Length;
            picture.Obstacle = picture.Take(nalUnit, sets, ref last);
            if (picture.Obstacle != StripObstacle.None)
            {
                return false;
            }

            picture.InsertAt = IsSlice(nalUnit) ? end : picture.InsertAt;
        }

        picture.Obstacle = end != accessUnit.Length ? StripObstacle.MalformedSlice : picture.Count == 0 ? StripObstacle.NoSlice : StripObstacle.None;
        return picture.Obstacle == StripObstacle.None;
    }

    internal static bool IsSlice(ReadOnlySpan<byte> nalUnit) => H264NalUnit.TypeOf(nalUnit) is H264NalType.Slice or H264NalType.IdrSlice;

    private StripObstacle Take(ReadOnlySpan<byte> nalUnit, H264SetTable sets, ref int last)
    {
        switch (H264NalUnit.TypeOf(nalUnit))
        {
            case H264NalType.Slice or H264NalType.IdrSlice:
                return TakeSlice(nalUnit, sets, ref last);
            case H264NalType.PartitionA or H264NalType.PartitionB or H264NalType.PartitionC:
                return StripObstacle.DataPartitions;
            case H264NalType.Prefix or H264NalType.SubsetSps or H264NalType.LayerSlice or H264NalType.DepthSlice:
                return StripObstacle.Layers;
            case H264NalType.Sps or H264NalType.Pps:
                HasParameterSets = true;
                return StripObstacle.None;
            default:
                return StripObstacle.None;
        }
    }

    private StripObstacle TakeSlice(ReadOnlySpan<byte> nalUnit, H264SetTable sets, ref int last)
    {
        if (Count == 0)
        {
            return SliceHeaderParser.TryParse(nalUnit, sets, out First) ? Check(First, sets, ref last) : StripObstacle.MalformedSlice;
        }

        return !SliceHeaderParser.TryParse(nalUnit, sets, out var slice) ? StripObstacle.MalformedSlice
            : !slice.IsOfSamePicture(First) ? StripObstacle.SlicesDisagree
            : Check(slice, sets, ref last);
    }

    private StripObstacle Check(in SliceHeader slice, H264SetTable sets, ref int last)
    {
        if (slice.RedundantCount > 0)
        {
            return StripObstacle.RedundantPictures;
        }

        if (slice.Type is SliceType.SP or SliceType.SI or SliceType.B)
        {
            Type = slice.Type == SliceType.B ? SliceType.B : Type;
            return slice.Type == SliceType.B ? StripObstacle.BSlices : StripObstacle.SwitchingSlices;
        }

        sets.TryGet(slice.PpsId, out _, out var sps);
        var isInOrder = Count == 0 ? slice.FirstMacroblock == 0 : slice.FirstMacroblock > last;
        if (!isInOrder || slice.FirstMacroblock >= sps.WidthInMacroblocks * sps.HeightInMapUnits || slice.IsField)
        {
            return StripObstacle.SlicesDisagree;
        }

        last = slice.FirstMacroblock;
        Count++;
        Type = slice.Type == SliceType.P ? SliceType.P : Type;
        IsTypeOfPicture &= slice.IsTypeOfPicture;
        return StripObstacle.None;
    }
}

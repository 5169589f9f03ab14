namespace Supervision.Media.H264;

/// <summary>Slice groups of a PPS (flexible macroblock order), as far as slice headers depend on them.</summary>
/// <param name="Count">2 to 8.</param>
/// <param name="MapType">slice_group_map_type, 0 to 6.</param>
/// <param name="ChangeRate">SliceGroupChangeRate in map units where the map type is 3 to 5, else 0.</param>
internal sealed record SliceGroups(int Count, int MapType, int ChangeRate)
{
    private const int MaxMapUnits = 1055 * 1055;

    internal static SliceGroups? Parse(ref BitReader bits)
    {
        var count = bits.UnsignedGolomb(7) + 1;
        if (count == 1)
        {
            return null;
        }

        var type = bits.UnsignedGolomb(6);
        var rate = 0;
        switch (type)
        {
            case 0:
                SkipNumbers(ref bits, count);
                break;
            case 2:
                SkipNumbers(ref bits, 2 * (count - 1));
                break;
            case 3 or 4 or 5:
                bits.Flag();
                rate = bits.UnsignedGolomb(MaxMapUnits - 1) + 1;
                break;
            case 6:
                var units = bits.UnsignedGolomb(MaxMapUnits - 1) + 1;
                bits.Skip(units * (count > 4 ? 3 : count > 2 ? 2 : 1));
                break;
        }

        return new(count, type, rate);
    }

    private static void SkipNumbers(ref BitReader bits, int count)
    {
        for (var i = 0; i < count; i++)
        {
            bits.UnsignedGolomb();
        }
    }
}

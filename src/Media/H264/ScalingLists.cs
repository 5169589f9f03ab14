namespace Supervision.Media.H264;

/// <summary>
/// The scaling lists of an SPS or a PPS as they were sent (7.3.2.1.1.1): 6 of 16 factors, then 2 or 6 of 64, in zig-zag order. What a list that was
/// not sent holds depends on both sets: <see cref="ScalingMatrix"/> works it out.
/// </summary>
internal sealed class ScalingLists
{
    private const int Count4X4 = 6;

    private readonly byte[]?[] _lists = new byte[]?[12];

    /// <summary>The factors of a list; empty where the default of the standard is to be used; null where the list was not sent.</summary>
    public byte[]? this[int index] => _lists[index];

    internal static ScalingLists Parse(ref BitReader bits, int count)
    {
        var lists = new ScalingLists();
        for (var i = 0; i < count && !bits.Failed; i++)
        {
            lists._lists[i] = bits.Flag() ? ParseList(ref bits, i < Count4X4 ? 16 : 64) : null;
        }

        return lists;
    }

    private static byte[] ParseList(ref BitReader bits, int size)
    {
        var factors = new byte[size];
        var last = 8;
        var next = 8;
        for (var i = 0; i < size && !bits.Failed; i++)
        {
            if (next != 0)
            {
                next = (last + bits.SignedGolomb() + 256) & 0xFF;
                if (i == 0 && next == 0)
                {
                    return [];
                }
            }

            last = next == 0 ? last : next;
            factors[i] = (byte)last;
        }

        return factors;
    }
}

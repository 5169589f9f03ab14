using Supervision.Media.H264.Entropy;

namespace Supervision.Overlay.Strip;

/// <summary>
/// The macroblocks of the last intra picture. One that shows the same as then, between neighbours whose samples are the same as then, is the same again: most of a
/// label stands still, and needs no search then, not even in the cache.
/// </summary>
/// <param name="grid">The macroblocks of the picture that is being written.</param>
internal sealed class IntraRepeats(MacroblockGrid grid)
{
    private readonly CodedMacroblock?[] _last = new CodedMacroblock?[grid.Count];
    private readonly int[] _versions = new int[grid.Count];
    private readonly bool[] _isSame = new bool[grid.Count];

    /// <summary>The macroblock to repeat, or null.</summary>
    /// <param name="index">In coding order; those before it were noted.</param>
    /// <param name="version">Of the samples that are wanted.</param>
    public CodedMacroblock? Find(int index, int version)
    {
        var column = index % grid.Columns;
        var above = index - grid.Columns;
        return _versions[index] == version
            && (column == 0 || _isSame[index - 1])
            && (above < 0 || (_isSame[above] && (column == 0 || _isSame[above - 1]) && (column == grid.Columns - 1 || _isSame[above + 1])))
            ? _last[index]
            : null;
    }

    /// <summary>Notes what stands in the grid now.</summary>
    public void Note(int index, int version)
    {
        var (last, now) = (_last[index], grid[index]);
        _isSame[index] = ReferenceEquals(last, now) || (last is not null && last.Samples.AsSpan().SequenceEqual(now.Samples));
        (_last[index], _versions[index]) = (now, version);
    }
}

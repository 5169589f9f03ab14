using Supervision.Media.H264;
using Supervision.Media.H264.Entropy;
using Supervision.Overlay.Strip.Coding;

namespace Supervision.Overlay.Strip;

/// <summary>
/// Writes the slice data of one camera's strips and knows, sample for sample, what decoders show. What equals reference 0 is skipped; the rest is
/// coded within 4 levels of what is wanted. For one thread.
/// </summary>
public sealed class StripCoder
{
    private readonly MacroblockGrid _grid;
    private readonly CachedCoder _coder;
    private readonly SkippedStrips _skipped;
    private readonly IntraEdges _edges = new();
    private readonly byte[] _states = new byte[CabacSlice.StateCount];
    private readonly IntraRepeats _repeats;
    private readonly int _columns;

    // What the last reference picture shows, with the versions of what was asked for; and a picture that nothing will refer to.
    private readonly StripSamples _reference;
    private readonly StripSamples _other;
    private StripSamples _shown;
    private bool _hasReference;

    /// <summary>A coder without a past.</summary>
    /// <param name="columns">Macroblocks in a row: PicWidthInMbs.</param>
    /// <param name="rows">Rows of macroblocks that the strip adds.</param>
    /// <param name="scaling">The scaling list of intra luma 4x4 in zigzag order, 16 values; empty where flat.</param>
    /// <param name="cache">Where coded macroblocks are kept; best one for all cameras. Null: one of its own.</param>
    public StripCoder(int columns, int rows, ReadOnlySpan<byte> scaling, MacroblockCache? cache = null)
    {
        _columns = columns;
        _grid = new MacroblockGrid(columns, rows);
        _repeats = new IntraRepeats(_grid);
        _coder = new CachedCoder(cache ?? new MacroblockCache(), scaling.ToArray());
        _skipped = new SkippedStrips(columns, rows);
        _reference = new StripSamples(columns, rows);
        _other = new StripSamples(columns, rows);
        _shown = _reference;
    }

    /// <summary>What decoders show of the picture written last; holds until the next is written.</summary>
    public StripSamples Shown => _shown;

    /// <summary>Macroblocks of the last picture that were not skipped.</summary>
    public int Coded { get; private set; }

    /// <summary>Writes slice_data() and the trailing bits.</summary>
    /// <param name="bits">Stands behind the slice header; not aligned yet. Asked by the caller whether all fitted.</param>
    /// <param name="wanted">What the picture is to show; one and the same object for the life of the coder, so that versions mean something.</param>
    /// <param name="coding">How.</param>
    public void Write(ref BitWriter bits, StripSamples wanted, StripCoding coding)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var copies = !coding.Slice.IsIntra && coding.IsReferenceKnown && _hasReference;
        if (copies && wanted.Version == _reference.Version)
        {
            Coded = 0;
            _shown = _reference;
            _skipped.Write(ref bits, coding);
            return;
        }

        _shown = coding.IsReference ? _reference : _other;
        if (!coding.IsReference && copies)
        {
            _other.CopyFrom(_reference);
        }

        if (coding.IsCabac)
        {
            WriteCabac(ref bits, wanted, coding, copies);
        }
        else
        {
            WriteCavlc(ref bits, wanted, coding, copies);
        }

        _shown.TakeVersions(wanted);
        _hasReference |= coding.IsReference;
    }

    private void WriteCabac(ref BitWriter bits, StripSamples wanted, StripCoding coding, bool copies)
    {
        bits.Align(ones: true);
        var slice = new CabacSlice(_grid, coding.Slice, bits.Rest, _states);
        Coded = 0;
        for (var i = 0; i < _grid.Count; i++)
        {
            Choose(i, wanted, coding.Slice, copies);
            slice.Macroblock(i);
        }

        bits.Advance(slice.End());
    }

    private void WriteCavlc(ref BitWriter bits, StripSamples wanted, StripCoding coding, bool copies)
    {
        var slice = new CavlcSlice(_grid, coding.Slice);
        Coded = 0;
        for (var i = 0; i < _grid.Count; i++)
        {
            Choose(i, wanted, coding.Slice, copies);
            slice.Macroblock(ref bits, i);
        }

        slice.End(ref bits);
    }

    private void Choose(int index, StripSamples wanted, SliceSettings slice, bool copies)
    {
        if (copies && wanted.VersionOf(index) == _reference.VersionOf(index))
        {
            _grid[index] = CodedMacroblock.Skipped;
            return;
        }

        Coded++;
        var coded = (slice.IsIntra ? _repeats.Find(index, wanted.VersionOf(index)) : null) ?? Code(index, wanted, slice);
        _grid[index] = coded;
        if (slice.IsIntra)
        {
            _repeats.Note(index, wanted.VersionOf(index));
        }

        coded.Samples.CopyTo(_shown.Change(index));
    }

    private CodedMacroblock Code(int index, StripSamples wanted, SliceSettings slice)
    {
        var bare = slice.ConstrainedIntra && !slice.IsIntra;
        var column = index % _columns;
        var hasRow = index >= _columns;
        _edges.Read(
            Neighbour(index - 1, column > 0, bare),
            Neighbour(index - _columns, hasRow, bare),
            Neighbour(index - _columns + 1, hasRow && column < _columns - 1, bare),
            Neighbour(index - _columns - 1, hasRow && column > 0, bare));
        return _coder.Code(wanted[index], _edges);
    }

    // With constrained intra prediction, what was copied from another picture is not predicted from.
    private ReadOnlySpan<byte> Neighbour(int index, bool exists, bool bare) =>
        exists && !(bare && _grid[index].Kind == MacroblockKind.Skip) ? _shown[index] : default;
}

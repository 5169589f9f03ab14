namespace Supervision.Media.H264.Entropy;

/// <summary>
/// The macroblocks of one slice of whole rows. Nothing outside it is a neighbour, so its first row has none above.
/// </summary>
/// <param name="columns">Macroblocks in a row, 1 or more.</param>
/// <param name="rows">Rows, 1 or more.</param>
public sealed class MacroblockGrid(int columns, int rows)
{
    private readonly CodedMacroblock[] _cells = [.. Enumerable.Repeat(CodedMacroblock.Skipped, columns * rows)];

    private readonly bool[] _isFirst = [.. Enumerable.Range(0, columns * rows).Select(index => index % columns == 0)];

    /// <summary>Macroblocks in a row.</summary>
    public int Columns => columns;

    /// <summary>Macroblocks of the slice.</summary>
    public int Count => _cells.Length;

    /// <summary>A macroblock in coding order.</summary>
    public CodedMacroblock this[int index]
    {
        get => _cells[index];
        set => _cells[index] = value;
    }

    /// <summary>The left neighbour, or nothing.</summary>
    public CodedMacroblock? Left(int index) => _isFirst[index] ? null : _cells[index - 1];

    /// <summary>The neighbour above, or nothing.</summary>
    public CodedMacroblock? Top(int index) => index < columns ? null : _cells[index - columns];
}

namespace Supervision.Overlay.Strip.Coding;

/// <summary>
/// The samples around a macroblock that intra prediction may use, with what of them is there: all that a macroblock's coding depends on besides its
/// own content. Missing samples are 0.
/// </summary>
internal sealed class IntraEdges
{
    /// <summary>Bytes of <see cref="Key"/>.</summary>
    public const int Length = 40;

    private const int TopAt = 16;
    private const int CornerAt = 36;
    private const int FlagsAt = 37;

    /// <summary>16 samples at the left, 16 above, 4 above to the right, the corner, and what is there: equal keys, equal coding.</summary>
    public byte[] Key { get; } = new byte[Length];

    public bool HasLeft => (Key[FlagsAt] & 1) != 0;

    public bool HasTop => (Key[FlagsAt] & 2) != 0;

    public bool HasTopRight => (Key[FlagsAt] & 4) != 0;

    public bool HasCorner => (Key[FlagsAt] & 8) != 0;

    public ReadOnlySpan<byte> Left => Key.AsSpan(0, 16);

    /// <summary>The row above, 4 samples beyond the macroblock included.</summary>
    public ReadOnlySpan<byte> Top => Key.AsSpan(TopAt, 20);

    public byte Corner => Key[CornerAt];

    /// <summary>Reads them from the neighbours' samples, each 16 x 16 row by row; empty where there is none.</summary>
    public void Read(ReadOnlySpan<byte> left, ReadOnlySpan<byte> top, ReadOnlySpan<byte> topRight, ReadOnlySpan<byte> corner)
    {
        Key.AsSpan().Clear();
        Key[FlagsAt] = (byte)((left.IsEmpty ? 0 : 1) | (top.IsEmpty ? 0 : 2) | (topRight.IsEmpty ? 0 : 4) | (corner.IsEmpty ? 0 : 8));
        for (var y = 0; y < 16 && !left.IsEmpty; y++)
        {
            Key[y] = left[(y * 16) + 15];
        }

        if (!top.IsEmpty)
        {
            top.Slice(240, 16).CopyTo(Key.AsSpan(TopAt));
        }

        if (!topRight.IsEmpty)
        {
            topRight.Slice(240, 4).CopyTo(Key.AsSpan(TopAt + 16));
        }

        if (!corner.IsEmpty)
        {
            Key[CornerAt] = corner[255];
        }
    }
}

namespace Supervision.Retention.Verification.Proof;

/// <summary>
/// The rule of <see cref="DigestChain"/>, told row by row: a segment names the one before it, where recovered ones may be passed over; or the last one of what was deleted before it;
/// the first of all names none.
/// </summary>
/// <param name="deleted">Digests of the last segments of deletions.</param>
internal sealed class ChainReader(IReadOnlySet<string> deleted)
{
    private const int HexLength = 64;

    // The last segment that was completed in order, and the recovered ones since.
    private byte[] _before = [];
    private int _length;

    /// <summary>True where the row names one before it.</summary>
    internal bool Takes(in SegmentRow row)
    {
        var names = IsBefore(row.Previous);
        Keep(row.Sha256, row.Recovered);
        return names;
    }

    private bool IsBefore(ReadOnlySpan<byte> previous)
    {
        if (previous.IsEmpty)
        {
            return _length == 0;
        }

        for (var i = 0; i < _length; i += HexLength)
        {
            if (_before.AsSpan(i, HexLength).SequenceEqual(previous))
            {
                return true;
            }
        }

        return deleted.Count > 0 && deleted.Contains(SegmentCursor.Text(previous));
    }

    private void Keep(ReadOnlySpan<byte> digest, bool recovered)
    {
        _length = recovered ? _length : 0;
        if (_before.Length < _length + HexLength)
        {
            Array.Resize(ref _before, Math.Max(4 * HexLength, 2 * (_length + HexLength)));
        }

        digest.CopyTo(_before.AsSpan(_length, HexLength));
        _length += HexLength;
    }
}

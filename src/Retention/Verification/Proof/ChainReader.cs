using System.Text;

namespace Supervision.Retention.Verification.Proof;

/// <summary>
/// The rule of <see cref="DigestChain"/>, told row by row: a segment names the one before it, where recovered ones may be passed over; or the last one of what was deleted before it;
/// the first of all names none.
/// </summary>
/// <param name="deletions">What of the camera was deleted.</param>
internal sealed class ChainReader(IEnumerable<Domain.Deletion> deletions)
{
    private const int HexLength = 64;

    private readonly (long Number, byte[] Digest)[] _deleted = [.. deletions.Where(deletion => deletion.LastSha256.Length == HexLength).OrderBy(deletion => deletion.LastSequence).Select(deletion => (deletion.LastSequence, Encoding.ASCII.GetBytes(deletion.LastSha256)))];
    private int _passed;

    // The last segment that was completed in order, and the recovered ones since.
    private byte[] _before = [];
    private int _length;

    /// <summary>True where the row names one before it.</summary>
    internal bool Takes(in SegmentRow row)
    {
        for (; _passed < _deleted.Length && _deleted[_passed].Number < row.Sequence; _passed++)
        {
            Keep(_deleted[_passed].Digest, recovered: false);
        }

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

        return false;
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

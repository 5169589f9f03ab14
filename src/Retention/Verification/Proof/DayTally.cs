using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What the rows of a camera's day add up to.</summary>
internal sealed class DayTally : IDisposable
{
    private const int Line = 65;

    private readonly IncrementalHash _digests = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<(byte[] Name, int Count)> _labels = [];
    // Digests with a line feed each: they are hashed many at a time.
    private readonly byte[] _lines = new byte[Line * 64];
    private readonly byte[] _head = new byte[Line - 1];
    private int _length;

    internal int Segments { get; private set; }

    internal long Bytes { get; private set; }

    /// <summary>Numbers of segments that do not name the one before them.</summary>
    internal List<long> Breaks { get; } = [];

    internal string? Head => Segments == 0 ? null : SegmentCursor.Text(_head);

    internal string? Digest => Segments == 0 ? null : Convert.ToHexStringLower(Hash());

    internal ImmutableSortedDictionary<string, int> Labels => _labels.ToImmutableSortedDictionary(label => SegmentCursor.Text(label.Name), label => label.Count, StringComparer.Ordinal);

    /// <summary>The digest of a day that has these segments, by number.</summary>
    internal static string DigestOf(IEnumerable<string> segments) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(segments.Select(sha256 => sha256 + '\n')))));

    internal void Add(in SegmentRow row, bool isChained)
    {
        Segments++;
        Bytes += row.Bytes;
        if (_length == _lines.Length)
        {
            Flush();
        }

        row.Sha256.CopyTo(_head);
        _head.CopyTo(_lines.AsSpan(_length));
        _length += Line;
        _lines[_length - 1] = (byte)'\n';
        Count(row.Label);
        if (!isChained)
        {
            Breaks.Add(row.Sequence);
        }
    }

    public void Dispose() => _digests.Dispose();

    private byte[] Hash()
    {
        Flush();
        return _digests.GetCurrentHash();
    }

    private void Flush()
    {
        _digests.AppendData(_lines.AsSpan(0, _length));
        _length = 0;
    }

    private void Count(ReadOnlySpan<byte> label)
    {
        for (var i = 0; i < _labels.Count; i++)
        {
            if (label.SequenceEqual(_labels[i].Name))
            {
                _labels[i] = (_labels[i].Name, _labels[i].Count + 1);
                return;
            }
        }

        _labels.Add((label.ToArray(), 1));
    }
}

using Supervision.Retention.Archive;

namespace Supervision.Retention.Verification.Proof;

/// <summary>Names that must be in a folder, each found at most once. Names as the layout makes them are known by number: of millions, none becomes a text.</summary>
internal sealed class ExpectedFiles
{
    private readonly List<RecordedSegment> _segments;
    private readonly bool[] _found;
    private int _left;
    private readonly Dictionary<string, long> _others = new(StringComparer.Ordinal);

    /// <param name="segments">By number; kept, not copied.</param>
    /// <param name="others">Further names with sizes.</param>
    internal ExpectedFiles(List<RecordedSegment> segments, IEnumerable<(string Name, long Bytes)> others)
    {
        (_segments, _found, _left) = (segments, new bool[segments.Count], segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].OtherName is { } name)
            {
                Note(i);
                _others.TryAdd(name, segments[i].Bytes);
            }
        }

        foreach (var (name, bytes) in others)
        {
            _others.TryAdd(name, bytes);
        }
    }

    /// <summary>Names that were not found.</summary>
    internal IEnumerable<string> Missing => (_left == 0 ? [] : _segments.Where((_, i) => !_found[i]).Select(segment => segment.Name)).Concat(_others.Keys);

    /// <summary>True the first time that a name is found which must be there, with the size that it must have.</summary>
    internal bool Find(ReadOnlySpan<char> name, out long bytes)
    {
        if (SegmentFileName.TryReadSequence(name, out var sequence) && Index(sequence) is >= 0 and var index && !_found[index] && IsNamed(index, name))
        {
            Note(index);
            bytes = _segments[index].Bytes;
            return true;
        }

        return _others.GetAlternateLookup<ReadOnlySpan<char>>().Remove(name, out _, out bytes);
    }

    private void Note(int index)
    {
        _found[index] = true;
        _left--;
    }

    private bool IsNamed(int index, ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[SegmentFileName.MaxLength];
        return name.SequenceEqual(SegmentFileName.Write(_segments[index].Start, _segments[index].Sequence, buffer));
    }

    /// <summary>Where a number stands; where none is missing, at its distance from the first.</summary>
    private int Index(long sequence)
    {
        if (_segments.Count == 0 || sequence < _segments[0].Sequence)
        {
            return -1;
        }

        var (low, high) = (0, (int)Math.Min(_segments.Count - 1, sequence - _segments[0].Sequence));
        while (low <= high)
        {
            var middle = _segments[high].Sequence == sequence ? high : low + ((high - low) / 2);
            if (_segments[middle].Sequence == sequence)
            {
                return middle;
            }

            (low, high) = _segments[middle].Sequence < sequence ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}

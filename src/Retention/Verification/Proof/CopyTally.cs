using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What of a camera's segments lies in one backup.</summary>
internal sealed class CopyTally
{
    private readonly Dictionary<int, (int Copied, int Pending, int Missing)> _days = [];

    /// <param name="target">Name of the backup.</param>
    /// <param name="ranges">The camera's copies there, by first number.</param>
    /// <param name="segments">The camera's segments, by number.</param>
    internal CopyTally(string target, IReadOnlyList<CopyRange> ranges, IReadOnlyList<RecordedSegment> segments)
    {
        Target = target;
        var newest = ranges.Count == 0 ? 0 : ranges.Max(range => range.LastSequence);
        Time = Spans.Of(Copied(ranges, newest, segments));
    }

    internal string Target { get; }

    /// <summary>The time that lies there.</summary>
    internal Spans Time { get; }

    internal CopyState State(int day, long from, long to)
    {
        var (copied, pending, missing) = _days.GetValueOrDefault(day);
        return new CopyState(Target, copied, pending, missing, Time.Length(from, to));
    }

    private IEnumerable<(long Start, long End)> Copied(IReadOnlyList<CopyRange> ranges, long newest, IReadOnlyList<RecordedSegment> segments)
    {
        var next = 0;
        foreach (var segment in segments)
        {
            while (next < ranges.Count && ranges[next].LastSequence < segment.Sequence)
            {
                next++;
            }

            var isCopied = next < ranges.Count && ranges[next].FirstSequence <= segment.Sequence;
            var state = _days.GetValueOrDefault(segment.Folder);
            _days[segment.Folder] = isCopied ? state with { Copied = state.Copied + 1 }
                : segment.Sequence > newest ? state with { Pending = state.Pending + 1 }
                : state with { Missing = state.Missing + 1 };
            if (isCopied)
            {
                yield return (segment.Start, segment.End);
            }
        }
    }
}

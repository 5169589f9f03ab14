namespace Supervision.Media.FFmpeg;

/// <summary>
/// Counts alike lines (numbers in them do not matter) so that a broken stream does not write a line a frame: the 1st, 2nd, 4th, 8th, ...
/// occurrence is told. Needs no clock, and is bounded: when too many kinds came, it starts anew.
/// </summary>
internal sealed class LineThinning
{
    private const int MaxKinds = 128;

    private readonly Dictionary<int, long> _counts = [];
    private readonly Lock _lock = new();

    internal static bool IsTold(long times) => long.IsPow2(times);

    /// <summary>Counts one line.</summary>
    /// <returns>How often its kind came, this one included.</returns>
    internal long Count(ReadOnlySpan<char> line)
    {
        var kind = KindOf(line);
        lock (_lock)
        {
            if (_counts.Count >= MaxKinds && !_counts.ContainsKey(kind))
            {
                _counts.Clear();
            }

            return _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        }
    }

    private static int KindOf(ReadOnlySpan<char> line)
    {
        var hash = new HashCode();
        foreach (var character in line)
        {
            if (!char.IsAsciiHexDigit(character))
            {
                hash.Add(character);
            }
        }

        return hash.ToHashCode();
    }
}

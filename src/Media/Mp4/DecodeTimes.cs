namespace Supervision.Media.Mp4;

/// <summary>
/// Finds decode times for pictures of which only the presentation times are known. Each is at most the earliest presentation time that is still
/// to come, so composition offsets are never negative and no edit list is needed: see the README for what players make of those.
/// </summary>
internal static class DecodeTimes
{
    /// <summary>Fills in decode times, rising by at least 1.</summary>
    /// <param name="presentation">Presentation times in decode order.</param>
    /// <param name="earliest">No decode time is below this, even where a composition offset becomes negative by that.</param>
    /// <param name="goesOn">True where the first picture is decoded at <paramref name="earliest"/>: the picture before it was told to last until then.</param>
    /// <param name="decode">Takes as many decode times.</param>
    internal static void Assign(ReadOnlySpan<long> presentation, long earliest, bool goesOn, Span<long> decode)
    {
        var stillToCome = long.MaxValue;
        for (var i = presentation.Length - 1; i >= 0; i--)
        {
            stillToCome = Math.Min(stillToCome, presentation[i]);
            decode[i] = stillToCome;
        }

        var last = goesOn ? earliest : earliest - 1;
        if (goesOn)
        {
            decode[0] = earliest;
        }

        for (var i = goesOn ? 1 : 0; i < decode.Length;)
        {
            var together = decode[i..].IndexOfAnyExcept(decode[i]);
            var group = decode.Slice(i, together < 0 ? decode.Length - i : together);
            last = Spread(group, last);
            i += group.Length;
        }
    }

    // Pictures that all must be decoded by the same moment share the time since the picture before them.
    private static long Spread(Span<long> group, long last)
    {
        var room = group[0] - last;
        for (var i = 0; i < group.Length; i++)
        {
            group[i] = last + Math.Max(room * (i + 1) / group.Length, i + 1);
        }

        return group[^1];
    }
}

namespace Supervision.Retention.Catalog;

/// <summary>The WHERE of a question of which some parts are not asked. A part is left out of the text: an index helps only where the text says what it is asked for.</summary>
internal static class Conditions
{
    private const string Numbers = "FROM segments n INDEXED BY segments_by_start WHERE n.camera = @camera AND n.start_ns > @earliest AND n.start_ns < @to";

    /// <summary>
    /// Segments of a camera and of a time. The index on their starts needs both, so that a question about all cameras goes through them one by one. Of one camera
    /// it tells the first and the last number only, and the rows between are read as they lie: after each other, and not by a search for each.
    /// </summary>
    internal static string Segments(string? camera, bool from, bool to) => Where(
    [
        (camera is not null, "camera = @camera"),
        (camera is not null && from && to, $"sequence BETWEEN (SELECT min(+n.sequence) {Numbers}) AND (SELECT max(+n.sequence) {Numbers})"),
        (camera is null && (from || to), "camera IN (SELECT camera FROM cameras)"),
        (from, "start_ns > @earliest AND end_ns > @from"),
        (to, "start_ns < @to"),
    ]);

    /// <summary>Gaps of a camera and of a time; an open one overlaps everything after its start.</summary>
    internal static string Gaps(string? camera, bool from, bool to) => Where(
    [
        (camera is not null, "camera = @camera"),
        (from, "(end_ns IS NULL OR end_ns > @from)"),
        (to, "start_ns < @to"),
    ]);

    private static string Where(ReadOnlySpan<(bool IsAsked, string Text)> conditions)
    {
        var asked = new List<string>();
        foreach (var (isAsked, text) in conditions)
        {
            if (isAsked)
            {
                asked.Add(text);
            }
        }

        return asked.Count == 0 ? string.Empty : "WHERE " + string.Join(" AND ", asked);
    }
}

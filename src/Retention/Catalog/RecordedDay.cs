using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>What a camera recorded in a Beijing day, by the starts of its segments.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Day">The day in Beijing.</param>
/// <param name="Bytes">Sizes of its segments in all.</param>
/// <param name="Recorded">Their lengths in all.</param>
public sealed record RecordedDay(string Camera, LocalDate Day, long Bytes, Duration Recorded)
{
    private const string Thinned = "run IN (SELECT run FROM runs INDEXED BY thinned_runs WHERE thinned IS NOT NULL)";

    // A day has so many nanoseconds, and Beijing is so many ahead of UTC, without summer time.
    internal const string Sql = $"""
        SELECT camera, (start_ns + 28800000000000) / 86400000000000, sum(bytes), sum(end_ns - start_ns),
            coalesce(sum(bytes) FILTER (WHERE {Thinned}), 0), coalesce(sum(end_ns - start_ns) FILTER (WHERE {Thinned}), 0)
        FROM segments
        """;

    internal const string Since = " WHERE camera IN (SELECT camera FROM cameras) AND start_ns >= @from";
    internal const string Days = " GROUP BY 1, 2 ORDER BY 1, 2";

    /// <summary>What of <see cref="Bytes"/> is key frames only, with their sound, because the disk was full.</summary>
    public long ThinnedBytes { get; init; }

    /// <summary>What of <see cref="Recorded"/> that is.</summary>
    public Duration ThinnedTime { get; init; }

    internal static RecordedDay Of((string Camera, long Day, long Bytes, long Recorded, long ThinnedBytes, long ThinnedTime) row) => new(
        row.Camera, new LocalDate(1970, 1, 1).PlusDays((int)row.Day), row.Bytes, Duration.FromNanoseconds(row.Recorded))
    {
        ThinnedBytes = row.ThinnedBytes,
        ThinnedTime = Duration.FromNanoseconds(row.ThinnedTime),
    };
}

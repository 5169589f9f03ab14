using NodaTime;

namespace Supervision.Retention.Catalog;

/// <summary>What a camera recorded in a Beijing day, by the starts of its segments.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Day">The day in Beijing.</param>
/// <param name="Bytes">Sizes of its segments in all.</param>
/// <param name="Recorded">Their lengths in all.</param>
public sealed record RecordedDay(string Camera, LocalDate Day, long Bytes, Duration Recorded)
{
    // A day has so many nanoseconds, and Beijing is so many ahead of UTC, without summer time.
    internal const string Sql = """
        SELECT camera, (start_ns + 28800000000000) / 86400000000000, sum(bytes), sum(end_ns - start_ns) FROM segments GROUP BY 1, 2 ORDER BY 1, 2
        """;

    internal static RecordedDay Of((string Camera, long Day, long Bytes, long Recorded) row) => new(
        row.Camera, new LocalDate(1970, 1, 1).PlusDays((int)row.Day), row.Bytes, Duration.FromNanoseconds(row.Recorded));
}

using Dapper;

using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <content>What backups ask.</content>
public sealed partial class CatalogReader
{
    /// <summary>Writes the tables as they are at this moment into a new file, also beside a running recorder.</summary>
    /// <exception cref="CatalogException">It cannot be written, or is there already.</exception>
    internal void CopyTo(string path) => CatalogDatabase.Guarded(_path, () => _connection.Execute("VACUUM INTO @path", new { path }));

    /// <summary>Segments of a camera by number.</summary>
    /// <param name="camera">The camera's id.</param>
    /// <param name="first">The lowest number (inclusive).</param>
    /// <param name="last">The highest number (inclusive).</param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<Segment> SegmentsByNumber(string camera, long first, long last, int most) => Segments(
        $"SELECT {SegmentRow.Columns} FROM segments WHERE camera = @camera AND sequence BETWEEN @first AND @last ORDER BY sequence LIMIT @most",
        new { camera, first, last, most });

    /// <summary>How much a range of a camera's numbers (both inclusive) holds; of what starts at <paramref name="since"/> or later, where that is given.</summary>
    public SegmentCount CountSegments(string camera, long first, long last, Instant? since = null)
    {
        var (count, bytes, lowest) = Query<(long, long, long)>(SegmentRow.Count, new { camera, first, last, since = Ns(since) })[0];
        var ends = Query<(long Start, long? Previous)>(SegmentRow.Edge, new { camera, lowest });
        return new SegmentCount(count, bytes, count == 0 ? null : UtcTime.FromNanoseconds(ends[0].Start), count == 0 ? null : RowTime.Optional(ends[0].Previous));
    }

    /// <summary>How many segments of a range of a camera's numbers (both inclusive) start on each day in Beijing, by day.</summary>
    public IReadOnlyList<(LocalDate Day, int Segments)> SegmentDays(string camera, long first, long last) =>
        Query<(long Day, int Segments)>(SegmentRow.Days, new { camera, first, last })
            .ConvertAll(row => (NodaConstants.UnixEpoch.InUtc().Date.PlusDays((int)row.Day), row.Segments));
}

using System.Data.Common;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;

namespace Supervision.Retention.Catalog;

/// <summary>A row of <c>segments</c> as SQLite has it.</summary>
internal sealed class SegmentRow
{
    /// <summary>The longest segment: what a question about a time range looks back by.</summary>
    internal static readonly Duration Longest = Duration.FromHours(1);

    internal const string Columns =
        "camera Camera, sequence Sequence, run Run, start_ns StartNs, end_ns EndNs, path Path, bytes Bytes, sha256 Sha256, " +
        "previous_sha256 PreviousSha256, label Label, label_x LabelX, label_y LabelY, label_width LabelWidth, label_height LabelHeight, " +
        "video Video, width Width, height Height, audio Audio, pictures Pictures, recovered Recovered";

    internal const string Insert = """
        INSERT INTO segments (camera, sequence, run, start_ns, end_ns, path, bytes, sha256, previous_sha256, label, label_x, label_y,
            label_width, label_height, video, width, height, audio, pictures, recovered)
        VALUES (@Camera, @Sequence, @Run, @StartNs, @EndNs, @Path, @Bytes, @Sha256, @PreviousSha256, @Label, @LabelX, @LabelY,
            @LabelWidth, @LabelHeight, @Video, @Width, @Height, @Audio, @Pictures, @Recovered)
        ON CONFLICT (camera, sequence) DO NOTHING
        """;

    internal const string Count = """
        SELECT count(*), coalesce(sum(bytes), 0), coalesce(min(sequence), 0) FROM segments
        WHERE camera = @camera AND sequence BETWEEN @first AND @last AND (@since IS NULL OR start_ns >= @since)
        """;

    internal const string Edge = """
        SELECT start_ns, (SELECT end_ns FROM segments WHERE camera = @camera AND sequence < @lowest ORDER BY sequence DESC LIMIT 1)
        FROM segments WHERE camera = @camera AND sequence = @lowest
        """;

    // 28800 s: Beijing is ahead of UTC by that, always.
    internal const string Days = """
        SELECT (start_ns + 28800000000000) / 86400000000000, count(*) FROM segments
        WHERE camera = @camera AND sequence BETWEEN @first AND @last GROUP BY 1 ORDER BY 1
        """;

    public string Camera { get; init; } = string.Empty;

    public long Sequence { get; init; }

    public string Run { get; init; } = string.Empty;

    public long StartNs { get; init; }

    public long EndNs { get; init; }

    public string Path { get; init; } = string.Empty;

    public long Bytes { get; init; }

    public string Sha256 { get; init; } = string.Empty;

    public string? PreviousSha256 { get; init; }

    public string Label { get; init; } = string.Empty;

    public int? LabelX { get; init; }

    public int? LabelY { get; init; }

    public int? LabelWidth { get; init; }

    public int? LabelHeight { get; init; }

    public string Video { get; init; } = string.Empty;

    public int Width { get; init; }

    public int Height { get; init; }

    public string? Audio { get; init; }

    public int Pictures { get; init; }

    public bool Recovered { get; init; }

    /// <summary>Returns a segment that the table can take: one that it would refuse must not wait in a queue for ever.</summary>
    /// <exception cref="ArgumentException">A value is impossible.</exception>
    internal static Segment Require(Segment segment)
    {
        var isPossible = ArchiveLayout.TryParse(segment.Path, out var name) && !name.IsPart
            && name.Camera == segment.Camera && name.Sequence == segment.Sequence
            && segment.End > segment.Start && segment.End - segment.Start <= Longest
            && segment is { Bytes: > 0, Pictures: > 0, Width: > 0, Height: > 0, Sha256.Length: 64, PreviousSha256: null or { Length: 64 } };
        return isPossible ? segment : throw new ArgumentException($"the catalogue cannot take {segment}", nameof(segment));
    }

    internal static SegmentRow From(Segment segment) => new()
    {
        Camera = segment.Camera,
        Sequence = segment.Sequence,
        Run = segment.Run,
        StartNs = UtcTime.ToNanoseconds(segment.Start),
        EndNs = UtcTime.ToNanoseconds(segment.End),
        Path = segment.Path,
        Bytes = segment.Bytes,
        Sha256 = segment.Sha256,
        PreviousSha256 = segment.PreviousSha256,
        Label = segment.Label,
        LabelX = segment.LabelBox?.X,
        LabelY = segment.LabelBox?.Y,
        LabelWidth = segment.LabelBox?.Width,
        LabelHeight = segment.LabelBox?.Height,
        Video = segment.Video,
        Width = segment.Width,
        Height = segment.Height,
        Audio = segment.Audio,
        Pictures = segment.Pictures,
        Recovered = segment.Recovered,
    };

    /// <summary>The row on which a reader stands, asked for by <see cref="Columns"/>: column by column, for a camera's day has 1440 of them.</summary>
    internal static Segment Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(2),
        row.GetInt64(1),
        UtcTime.FromNanoseconds(row.GetInt64(3)),
        UtcTime.FromNanoseconds(row.GetInt64(4)),
        row.GetString(5),
        row.GetInt64(6),
        row.GetString(7),
        Text(row, 8),
        row.GetString(9),
        row.IsDBNull(10) ? null : new LabelBox(row.GetInt32(10), row.GetInt32(11), row.GetInt32(12), row.GetInt32(13)),
        row.GetString(14),
        row.GetInt32(15),
        row.GetInt32(16),
        Text(row, 17),
        row.GetInt32(18),
        row.GetInt64(19) == 1);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

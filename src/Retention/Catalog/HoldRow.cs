using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <summary>A row of <c>holds</c>.</summary>
internal sealed class HoldRow
{
    internal const string Sql = """
        SELECT hold Number, kind Kind, cameras Cameras, start_ns StartNs, end_ns EndNs, ground Ground, placed_by PlacedBy, placed_ns PlacedNs, until Until,
            released_ns ReleasedNs, released_by ReleasedBy, release_ground ReleaseGround
        FROM holds ORDER BY hold
        """;

    public long Number { get; init; }

    public string Kind { get; init; } = string.Empty;

    public string Cameras { get; init; } = string.Empty;

    public long StartNs { get; init; }

    public long EndNs { get; init; }

    public string Ground { get; init; } = string.Empty;

    public string PlacedBy { get; init; } = string.Empty;

    public long PlacedNs { get; init; }

    public string? Until { get; init; }

    public long? ReleasedNs { get; init; }

    public string? ReleasedBy { get; init; }

    public string? ReleaseGround { get; init; }

    internal Hold ToHold() => new(
        Number,
        HoldKinds.Parse(Kind),
        Cameras.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        UtcTime.FromNanoseconds(StartNs),
        UtcTime.FromNanoseconds(EndNs),
        Ground,
        PlacedBy,
        UtcTime.FromNanoseconds(PlacedNs),
        Until is null ? null : RowTime.Day(Until),
        ReleasedNs is { } at ? new HoldRelease(UtcTime.FromNanoseconds(at), ReleasedBy!, ReleaseGround!) : null);
}

using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <summary>A row of <c>runs</c> as SQLite has it.</summary>
internal sealed class RunRow
{
    public string Id { get; init; } = string.Empty;

    public string Camera { get; init; } = string.Empty;

    public long StartNs { get; init; }

    public long? EndNs { get; init; }

    public string? Reason { get; init; }

    public string Source { get; init; } = string.Empty;

    public string Video { get; init; } = string.Empty;

    public int Width { get; init; }

    public int Height { get; init; }

    public string? Audio { get; init; }

    public string? Thinned { get; init; }

    internal Run ToRun() =>
        new(Id, Camera, UtcTime.FromNanoseconds(StartNs), RowTime.Optional(EndNs), Reason, Source, Video, Width, Height, Audio, Thinned);
}

using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <summary>A row of <c>gaps</c> as SQLite has it.</summary>
internal sealed class GapRow
{
    internal const string Columns = "camera Camera, start_ns StartNs, end_ns EndNs, cause Cause, detail Detail, track Track";

    public string Camera { get; init; } = string.Empty;

    public long StartNs { get; init; }

    public long? EndNs { get; init; }

    public string Cause { get; init; } = string.Empty;

    public string Detail { get; init; } = string.Empty;

    public string Track { get; init; } = string.Empty;

    internal Gap ToGap() => new(Camera, UtcTime.FromNanoseconds(StartNs), RowTime.Optional(EndNs), GapCauses.Parse(Cause), Detail, Track);
}

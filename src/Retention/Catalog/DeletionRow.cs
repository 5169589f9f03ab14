using Supervision.Domain;

namespace Supervision.Retention.Catalog;

/// <summary>A row of <c>deletions</c>.</summary>
internal sealed class DeletionRow
{
    internal const string Sql = """
        SELECT deletion Number, camera Camera, first_sequence FirstSequence, last_sequence LastSequence, start_ns StartNs, end_ns EndNs, segments Segments, bytes Bytes,
            rule Rule, as_of AsOf, calendar Calendar, ledger Ledger, ledger_sha256 LedgerSha256, last_sha256 LastSha256, begun_ns BegunNs, done_ns DoneNs
        FROM deletions WHERE (@camera IS NULL OR camera = @camera) AND (NOT @openOnly OR done_ns IS NULL) ORDER BY camera, first_sequence, deletion
        """;

    public long Number { get; init; }

    public string Camera { get; init; } = string.Empty;

    public long FirstSequence { get; init; }

    public long LastSequence { get; init; }

    public long StartNs { get; init; }

    public long EndNs { get; init; }

    public int Segments { get; init; }

    public long Bytes { get; init; }

    public string Rule { get; init; } = string.Empty;

    public string AsOf { get; init; } = string.Empty;

    public string Calendar { get; init; } = string.Empty;

    public string Ledger { get; init; } = string.Empty;

    public string LedgerSha256 { get; init; } = string.Empty;

    public string LastSha256 { get; init; } = string.Empty;

    public long BegunNs { get; init; }

    public long? DoneNs { get; init; }

    internal Deletion ToDeletion() => new(
        Number,
        Camera,
        FirstSequence,
        LastSequence,
        UtcTime.FromNanoseconds(StartNs),
        UtcTime.FromNanoseconds(EndNs),
        Segments,
        Bytes,
        Rule,
        RowTime.Day(AsOf),
        Calendar,
        Ledger,
        LedgerSha256,
        LastSha256,
        UtcTime.FromNanoseconds(BegunNs),
        RowTime.Optional(DoneNs));
}

using NodaTime;

namespace Supervision.Retention.Journal;

/// <summary>Segments are given up: their files go from now on. Their lines are in the ledger already. The record's number is the deletion's id.</summary>
/// <param name="Camera">See <see cref="Domain.Deletion"/> for all members.</param>
/// <param name="FirstSequence">Inclusive.</param>
/// <param name="LastSequence">Inclusive.</param>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Segments">How many.</param>
/// <param name="Bytes">In all.</param>
/// <param name="Rule">By which rule.</param>
/// <param name="AsOf">Day in Beijing.</param>
/// <param name="Calendar">Version of the calendar.</param>
/// <param name="Ledger">The ledger's file.</param>
/// <param name="LedgerSha256">Digest of its lines there.</param>
/// <param name="LastSha256">Digest of the last segment.</param>
public sealed record DeletionBegun(
    string Camera,
    long FirstSequence,
    long LastSequence,
    Instant Start,
    Instant End,
    int Segments,
    long Bytes,
    string Rule,
    LocalDate AsOf,
    string Calendar,
    string Ledger,
    string LedgerSha256,
    string LastSha256) : JournalRecord;

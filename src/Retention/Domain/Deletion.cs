using NodaTime;

namespace Supervision.Domain;

/// <summary>
/// Segments of a camera that were deleted in one stroke: all that the catalogue had from one sequence number to another. Each of them stands in the ledger, with its digest.
/// </summary>
/// <param name="Number">Number of the journal record that began it: its id.</param>
/// <param name="Camera">The camera's id.</param>
/// <param name="FirstSequence">Number of the first segment (inclusive).</param>
/// <param name="LastSequence">Number of the last segment (inclusive).</param>
/// <param name="Start">UTC of the earliest picture (inclusive).</param>
/// <param name="End">UTC at which the latest picture ends (exclusive).</param>
/// <param name="Segments">How many.</param>
/// <param name="Bytes">Their sizes in all.</param>
/// <param name="Rule">By which rule, one line.</param>
/// <param name="AsOf">The day in Beijing for which it was planned.</param>
/// <param name="Calendar">Version of the calendar that counted.</param>
/// <param name="Ledger">Path of the ledger's file, relative to the data directory.</param>
/// <param name="LedgerSha256">SHA-256 of its lines in that file, in order, each with its line feed.</param>
/// <param name="LastSha256">Digest of the last segment: the one that the segment behind it names.</param>
/// <param name="Begun">UTC at which it was begun: from then on these segments are given up.</param>
/// <param name="Done">UTC at which no file of it was left; null while it goes on.</param>
public sealed record Deletion(
    long Number,
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
    string LastSha256,
    Instant Begun,
    Instant? Done);

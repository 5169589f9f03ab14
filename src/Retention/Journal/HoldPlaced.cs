using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Journal;

/// <summary>Recordings are held from now on. The record's number is the hold's id.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Cameras">Ids; empty for all cameras.</param>
/// <param name="From">UTC of the first moment held (inclusive).</param>
/// <param name="To">UTC at which it ends (exclusive).</param>
/// <param name="Ground">What for, one line.</param>
/// <param name="By">Who placed it.</param>
/// <param name="Until">The last day in Beijing on which it holds; null until it is released.</param>
public sealed record HoldPlaced(
    HoldKind Kind, IReadOnlyList<string> Cameras, Instant From, Instant To, string Ground, string By, LocalDate? Until) : JournalRecord;

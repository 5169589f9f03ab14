using NodaTime;

using Supervision.Domain;

namespace Supervision.Retention.Verification.Proof;

/// <summary>What of a camera is judged, and what is known before its rows are read.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Rule">What was demanded of it.</param>
/// <param name="Floor">The oldest day that must be there.</param>
/// <param name="Ceiling">The oldest day that may be there.</param>
/// <param name="Commissioned">The first that the record knows of it; null where it knows nothing.</param>
/// <param name="Until">Up to when it must be recorded or explained, nanoseconds (exclusive).</param>
/// <param name="Schedules">When it had to be recorded, in the order in which they came into force.</param>
/// <param name="OpenFile">What its open file shows: part of what is there; empty without one.</param>
/// <param name="Deletions">Of it.</param>
/// <param name="FloorsThen">The oldest day that had to be there when each of them began that reaches into the judged days, by its number.</param>
/// <param name="Holds">Those that hold as of the moment.</param>
/// <param name="ComparesDigests">True for a deep verification.</param>
internal sealed record CameraQuestion(
    string Camera,
    RetentionRule Rule,
    RetentionFloor Floor,
    LocalDate Ceiling,
    Instant? Commissioned,
    long Until,
    IReadOnlyList<ScheduleInForce> Schedules,
    Spans OpenFile,
    IReadOnlyList<Deletion> Deletions,
    IReadOnlyDictionary<long, LocalDate> FloorsThen,
    IReadOnlyList<Hold> Holds,
    bool ComparesDigests)
{
    // An array: it is gone through for each of millions of rows.
    private readonly Deletion[] _open = [.. Deletions.Where(deletion => deletion.Done is null)];

    /// <summary>The first judged moment.</summary>
    internal long From { get; } = Math.Max(BeijingDays.Start(BeijingDays.Number(Floor.Oldest)), Commissioned is { } first ? UtcTime.ToNanoseconds(first) : Until);

    internal int FirstDay => BeijingDays.Number(From);

    internal int CeilingDay { get; } = BeijingDays.Number(Ceiling);

    /// <summary>Its deletion is begun: from then on the file may go at any moment.</summary>
    internal bool IsGivenUp(long sequence)
    {
        foreach (var deletion in _open)
        {
            if (sequence >= deletion.FirstSequence && sequence <= deletion.LastSequence)
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsHeld(long start, long end) =>
        Holds.Count > 0 && Holds.Any(hold => hold.Covers(Camera, UtcTime.FromNanoseconds(start), UtcTime.FromNanoseconds(end)));
}

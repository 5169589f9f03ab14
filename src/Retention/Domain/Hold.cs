using NodaTime;

namespace Supervision.Domain;

/// <summary>Recordings that must not be deleted, whatever their age (保全, legal hold). Holds may overlap: what one of them covers stays.</summary>
/// <param name="Number">Number of the journal record that placed it: its id.</param>
/// <param name="Kind">Why.</param>
/// <param name="Cameras">Ids of the cameras; empty for all, those of the future too.</param>
/// <param name="From">UTC of the first moment held (inclusive).</param>
/// <param name="To">UTC at which it ends (exclusive).</param>
/// <param name="Ground">What for: the number of the case, one line.</param>
/// <param name="By">Who placed it.</param>
/// <param name="Placed">UTC at which it was placed.</param>
/// <param name="Until">The last day in Beijing on which it holds; null until it is released.</param>
/// <param name="Release">Who ended it early; null where nobody did.</param>
public sealed record Hold(
    long Number,
    HoldKind Kind,
    IReadOnlyList<string> Cameras,
    Instant From,
    Instant To,
    string Ground,
    string By,
    Instant Placed,
    LocalDate? Until,
    HoldRelease? Release)
{
    /// <summary>True where it holds on a day in Beijing.</summary>
    public bool IsActive(LocalDate asOf) => Release is null && (Until is null || asOf <= Until);

    /// <summary>True where it is about anything of that camera in [start, end).</summary>
    public bool Covers(string camera, Instant start, Instant end) =>
        start < To && end > From && (Cameras.Count == 0 || Cameras.Contains(camera));
}

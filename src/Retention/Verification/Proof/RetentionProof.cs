using NodaTime;

using Supervision.Retention.Journal;
using Supervision.Retention.Policy;

namespace Supervision.Retention.Verification.Proof;

/// <summary>The outcome of a verification of retention. Its JSON form is that of <see cref="ProofJson"/>.</summary>
/// <param name="AsOf">UTC as of which it was asked.</param>
/// <param name="Made">UTC at which it was done.</param>
/// <param name="IsPast">True where that is a moment of the past: what was recorded and deleted since is known only as far as it is still told.</param>
/// <param name="Live">True where a recorder was running: what it had in work counts up to its last durable moment.</param>
/// <param name="Sizes">True where sizes were compared.</param>
/// <param name="Deep">True where every byte was read.</param>
/// <param name="DeepSince">UTC since which bytes were read: earlier than <paramref name="Made"/> where it was interrupted; null unless <paramref name="Deep"/>.</param>
/// <param name="Calendar">Version of the calendar that counted.</param>
/// <param name="Journal">The journal's head.</param>
/// <param name="Cameras">By id.</param>
/// <param name="Findings">What is not as it must be, by camera and day.</param>
public sealed record RetentionProof(
    Instant AsOf,
    Instant Made,
    bool IsPast,
    bool Live,
    bool Sizes,
    bool Deep,
    Instant? DeepSince,
    string Calendar,
    JournalHead Journal,
    IReadOnlyList<CameraProof> Cameras,
    IReadOnlyList<ProofFinding> Findings)
{
    /// <summary>What the program had refused and a person answered for since the oldest judged day, in the order of the journal.</summary>
    public IReadOnlyList<OverrideGiven> Overrides { get; init; } = [];

    /// <summary>Years of the calendar that were imported in that time.</summary>
    public IReadOnlyList<CalendarImported> Calendars { get; init; } = [];

    /// <summary>Deletions that were begun and are not done: no finding, for what is given up is not required.</summary>
    public IReadOnlyList<BegunDeletion> Begun { get; init; } = [];

    /// <summary>True where every required second is there, or explained and excused.</summary>
    public bool Ok => Findings.Count == 0;

    /// <summary>Camera-days with findings.</summary>
    public int MissingDays => Findings.Select(finding => (finding.Camera, finding.Day)).Distinct().Count();

    /// <summary>Segments past their ceiling that nobody holds.</summary>
    public long Overdue => Cameras.Sum(camera => camera.Overdue);
}

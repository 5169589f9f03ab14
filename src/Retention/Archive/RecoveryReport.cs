using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Journal;

namespace Supervision.Retention.Archive;

/// <summary>What start-up found in a data directory and did about it.</summary>
public sealed record RecoveryReport
{
    /// <summary>True where the last recorder did not stop in order.</summary>
    public bool WasInterrupted { get; init; }

    /// <summary>Why the catalogue was built anew, or null. Then deletion is off until an operator confirms.</summary>
    public string? CatalogRebuiltBecause { get; init; }

    /// <summary>What is damaged in the catalogue, found beside the recording; null where nothing was. The next start builds it anew.</summary>
    public string? CatalogDamage { get; init; }

    /// <summary>Files that are not what was recorded, found while the catalogue was built anew.</summary>
    public IReadOnlyList<SegmentChanged> Changed { get; init; } = [];

    /// <summary>Open files that were cut back to their last whole fragment and are segments now.</summary>
    public IReadOnlyList<Segment> Adopted { get; init; } = [];

    /// <summary>Complete files that had no row yet.</summary>
    public IReadOnlyList<Segment> Found { get; init; } = [];

    /// <summary>Open files without one whole fragment.</summary>
    public IReadOnlyList<PartRemoved> Removed { get; init; } = [];

    /// <summary>Gaps that are open now.</summary>
    public IReadOnlyList<Gap> OpenGaps { get; init; } = [];

    /// <summary>Cameras whose volume was not there: what the last recorder left open on it is looked at when it is back.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>Unreadable places of the journal.</summary>
    public IReadOnlyList<JournalDamage> JournalDamages { get; init; } = [];

    /// <summary>Files that could not be dealt with: path and reason. They stay where they are, to be tried at the next start.</summary>
    public IReadOnlyList<(string Path, string Reason)> Failures { get; init; } = [];

    /// <summary>The first date directory of each camera that was looked at; null where all were.</summary>
    internal IReadOnlyDictionary<string, LocalDate?> LookedSince { get; init; } = new Dictionary<string, LocalDate?>();

    /// <summary>When it was done.</summary>
    public Instant StartUp { get; init; }

    /// <summary>The highest number among files that could not be dealt with, 0 where there is none: it must not be used again.</summary>
    internal long HighestSequence(string camera) => Failures
        .Select(failure => ArchiveLayout.TryParse(failure.Path, out var name) && name.Camera == camera ? name.Sequence : 0)
        .DefaultIfEmpty()
        .Max();
}

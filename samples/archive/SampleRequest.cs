using NodaTime;

namespace Supervision.SampleArchive;

/// <summary>What to make.</summary>
/// <param name="Folder">The data directory; must not be there yet.</param>
/// <param name="AsOf">Day in Beijing on which the archive is looked at: the record ends when it begins.</param>
/// <param name="Days">Days recorded, the last one is that before <paramref name="AsOf"/>.</param>
/// <param name="Cameras">How many.</param>
/// <param name="SegmentMinutes">Length of a segment, 60 at most.</param>
/// <param name="Seed">Chooses where the faults lie.</param>
/// <param name="Faults">What to plant.</param>
internal sealed record SampleRequest(
    string Folder, LocalDate AsOf, int Days = 60, int Cameras = 4, int SegmentMinutes = 60, int Seed = 1, IReadOnlySet<Fault>? Faults = null)
{
    internal IReadOnlySet<Fault> Planted => Faults ?? Enum.GetValues<Fault>().ToHashSet();
}

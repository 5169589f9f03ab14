using NodaTime;

namespace Supervision.SampleArchive;

/// <summary>All that a verification must find, and nothing else. Written to <c>planted.json</c> beside the data directory.</summary>
/// <param name="Format">Name of this form.</param>
/// <param name="AsOf">Day in Beijing on which the archive is to be looked at.</param>
/// <param name="Oldest">The oldest day that must be there on it.</param>
/// <param name="Ceiling">The oldest day that may be there on it, unless it is held.</param>
/// <param name="Cameras">Ids, with the day since which each records.</param>
/// <param name="Findings">What is wrong.</param>
/// <param name="Stated">What is to be stated and is nothing wrong.</param>
internal sealed record Planted(
    string Format, LocalDate AsOf, LocalDate Oldest, LocalDate Ceiling, IReadOnlyDictionary<string, LocalDate> Cameras, IReadOnlyList<PlantedFault> Findings, IReadOnlyList<PlantedFact> Stated)
{
    internal const string FormatName = "supervision-planted/1";
}

using NodaTime;

namespace Supervision.Retention.Backup;

/// <summary>How much of a camera's day lies in backups too.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Day">Day in Beijing on which its segments start.</param>
/// <param name="Segments">How many the catalogue has.</param>
/// <param name="Copied">How many of these lie in each backup, by its name; every backup that was asked for is there, with 0 too.</param>
public sealed record CopiedDay(string Camera, LocalDate Day, int Segments, IReadOnlyDictionary<string, int> Copied);

using NodaTime;

namespace Supervision.SampleArchive;

/// <summary>One planted fault.</summary>
/// <param name="Fault">Its name.</param>
/// <param name="Camera">The camera.</param>
/// <param name="Day">The day in Beijing.</param>
/// <param name="Path">The file; null where it is of none.</param>
/// <param name="Cause">Why pictures are missing; null where nothing says it.</param>
/// <param name="Seconds">How many seconds are missing by it; 0 for a file that shows its time all the same.</param>
/// <param name="Needs">What must be looked at to find it: <c>names</c> (catalogue, journal and names of files), <c>sizes</c>, <c>deep</c>, or <c>backup</c> (the backup itself).</param>
internal sealed record PlantedFault(string Fault, string Camera, LocalDate Day, string? Path, string? Cause, double Seconds, string Needs);

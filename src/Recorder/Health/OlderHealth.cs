namespace Supervision.Recorder.Health;

/// <summary>What is known of a camera's older segments in <c>/health</c>, since the start of the program.</summary>
/// <param name="Segments">Segments compared with and without their label strip.</param>
/// <param name="Damaged">Those of them whose picture the strip damages.</param>
/// <param name="Relabelled">Files that were made beside damaged ones.</param>
/// <param name="WorstDb">The worst picture of all.</param>
/// <param name="CostSeconds">Processor time of all of it.</param>
internal sealed record OlderHealth(long Segments, long Damaged, long Relabelled, double WorstDb, double CostSeconds);

namespace Supervision.Recorder.Cli;

/// <summary>What the operator asked of <c>up</c> or <c>record</c>.</summary>
/// <param name="Config">Path of site.yaml.</param>
/// <param name="Data">The data directory.</param>
/// <param name="Seconds">Stop after this much recording; null: when told.</param>
/// <param name="Port">Port of the web address; null: as configured.</param>
/// <param name="IsShown">A live table, or only the log.</param>
internal sealed record RecordingRequest(string Config, string Data, int? Seconds, int? Port, bool IsShown);

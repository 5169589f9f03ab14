namespace Supervision.Recorder.Cli.Json;

/// <summary>A file that is not what was recorded: its digest now and then, and what says so.</summary>
internal sealed record ChangedJson(string Path, string Found, string Recorded, string Witness);

namespace Supervision.Recorder.Cli.Json;

/// <summary>A file that says nothing usable about itself.</summary>
internal sealed record UnreadableJson(string Path, string Reason);

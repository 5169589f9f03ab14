namespace Supervision.Recorder.Cli.Json;

/// <summary>Segments of a camera that a backup could not copy because of their files here: how many, the first of them, and why.</summary>
internal sealed record SkippedSegmentsJson(string Camera, long Segments, string Path, string Reason);

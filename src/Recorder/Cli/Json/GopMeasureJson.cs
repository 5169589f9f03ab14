namespace Supervision.Recorder.Cli.Json;

/// <summary>Pictures between key frames. Part of <see cref="PictureMeasureJson"/>; null where no stretch was whole.</summary>
internal sealed record GopMeasureJson(int? Usual, int? Shortest, int? Longest, int Whole, int Unfinished);

namespace Supervision.Recorder.Control.Operations;

/// <summary>Recordings to be held. Times are UTC, ISO 8601; the day is YYYY-MM-DD.</summary>
internal sealed record HoldQuestion(string Kind, IReadOnlyList<string> Cameras, string From, string To, string Ground, string By, string? Until);

namespace Supervision.Recorder.Control.Operations;

/// <summary>A hold to be ended.</summary>
internal sealed record ReleaseQuestion(long Hold, string By, string Ground);

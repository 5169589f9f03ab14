namespace Supervision.Recorder.Control.Operations;

/// <summary>Deletion to be switched on again after a rebuild.</summary>
internal sealed record AllowQuestion(string By, string Ground);

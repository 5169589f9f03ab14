namespace Supervision.Recorder.Control.Operations;

/// <summary>A sweep to be done now.</summary>
/// <param name="Rate">Files a second; 0 for as many as the disk takes.</param>
/// <param name="By">Who answers for the clock; null where nobody does.</param>
/// <param name="Ground">Why.</param>
internal sealed record SweepQuestion(int Rate, string? By, string? Ground);

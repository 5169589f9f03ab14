namespace Supervision.Recorder.Guard;

/// <summary>One attempt at an older segment.</summary>
/// <param name="Work">What was chosen; null where there was nothing to do, or choosing failed.</param>
/// <param name="Result">What became of it; null where it failed.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
/// <param name="Cost">Processor time that it took, choosing included.</param>
internal sealed record OlderTrial(OlderWork? Work, OlderResult? Result, Exception? Failure, TimeSpan Cost);

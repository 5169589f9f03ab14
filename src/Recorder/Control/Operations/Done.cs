namespace Supervision.Recorder.Control.Operations;

/// <summary>The answer of an operation that has nothing to tell but that it was done.</summary>
/// <param name="Changed">False where it was so already.</param>
internal sealed record Done(bool Changed);

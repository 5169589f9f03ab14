namespace Supervision.Recorder.Cli;

/// <summary>The work could not be done, for a reason that was foreseen. The message is one line for the operator; the exit code is 3.</summary>
public sealed class FailureException(string message, Exception? inner = null) : Exception(message, inner);

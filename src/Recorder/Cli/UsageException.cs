namespace Supervision.Recorder.Cli;

/// <summary>The command line or the configuration is wrong. The message is one line for the operator; the exit code is 2.</summary>
public sealed class UsageException(string message) : Exception(message);

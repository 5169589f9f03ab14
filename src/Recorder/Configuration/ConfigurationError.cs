namespace Supervision.Recorder.Configuration;

/// <summary>One thing that is wrong, or doubtful, in the configuration. Never holds a secret.</summary>
/// <param name="File">The file as it was named to the program.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Problem">What is wrong, on one line.</param>
/// <param name="Remedy">How to mend it, on one line.</param>
public sealed record ConfigurationError(string File, int Line, int Column, string Problem, string Remedy)
{
    /// <summary><c>file:line:column: problem; remedy</c>, as compilers write it, so that editors jump there.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Problem}; {Remedy}";
}

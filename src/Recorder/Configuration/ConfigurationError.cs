using Supervision.Recorder.Cli;

namespace Supervision.Recorder.Configuration;

/// <summary>One thing that is wrong, or doubtful, in the configuration. Never holds a secret.</summary>
/// <param name="File">The file as it was named to the program.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What is wrong and how to mend it, on one line.</param>
internal sealed record ConfigurationError(string File, int Line, int Column, Message Message)
{
    /// <summary><c>file:line:column: problem; remedy</c>, as compilers write it, so that editors jump there.</summary>
    internal string In(Language language) => $"{File}:{Line}:{Column}: {Message.In(language)}";

    /// <summary>In English.</summary>
    public override string ToString() => In(Language.English);
}

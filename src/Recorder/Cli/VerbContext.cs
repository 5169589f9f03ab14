using Microsoft.Extensions.Logging;

using NodaTime;

using Spectre.Console;

namespace Supervision.Recorder.Cli;

/// <summary>What a verb may use of the world. Made once, in the composition root or by a test.</summary>
/// <param name="Clock">Wall time.</param>
/// <param name="Time">Timers and monotonic time.</param>
/// <param name="Out">Standard output: results only.</param>
/// <param name="Error">Standard error: errors, warnings, progress.</param>
/// <param name="Language">What people read.</param>
/// <param name="Loggers">For the long-running verbs.</param>
public sealed record VerbContext(IClock Clock, TimeProvider Time, IAnsiConsole Out, IAnsiConsole Error, Language Language, ILoggerFactory Loggers)
{
    /// <summary>Standard output as plain text: JSON must not be wrapped at the width of a terminal.</summary>
    public TextWriter PlainOut => Out.Profile.Out.Writer;

    /// <summary>Standard error as plain text.</summary>
    public TextWriter PlainError => Error.Profile.Out.Writer;

    /// <summary>A line that came in English, for people.</summary>
    internal string Translate(string line) => Translation.Of(line, Language);

    internal string Say(Text text, params object?[] values) => text.In(Language, values);

    internal string Say(Message message) => message.In(Language);
}

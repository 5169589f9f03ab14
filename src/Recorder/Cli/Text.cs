namespace Supervision.Recorder.Cli;

/// <summary>One message for people in both languages, with the same numbered places ({0}, {1}, ...).</summary>
internal sealed record Text(string English, string Chinese)
{
    internal string In(Language language, params object?[] values) =>
        string.Format(null, language == Language.Chinese ? Chinese : English, values);

    /// <summary>The text with its values, for somebody who does not know the reader's language.</summary>
    internal Message With(params object?[] values) => new(this, values);
}

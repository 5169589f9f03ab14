namespace Supervision.Recorder.Cli;

/// <summary>The languages that the program speaks to people. JSON, logs and stored names are the same in both.</summary>
public enum Language
{
    /// <summary><c>en</c>.</summary>
    English,

    /// <summary><c>zh</c>.</summary>
    Chinese,
}

namespace Supervision.Recorder.Cli;

/// <summary>This program as a shell finds it: it is in no search path.</summary>
internal static class ProgramFile
{
    /// <summary>Absolute path of the executable.</summary>
    internal static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "supervision");
}

using System.Reflection;

namespace Supervision.Recorder.Cli;

/// <summary>The version of this program.</summary>
public static class ProgramVersion
{
    /// <summary>As in Directory.Build.props, with the commit where the build knew it.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}

using System.Diagnostics;
using System.Text;

namespace Supervision.Tests.Media.Mp4;

/// <summary>Debian's ffmpeg as an independent judge.</summary>
internal static class Ffmpeg
{
    /// <summary>Standard output of ffmpeg; it must not complain.</summary>
    public static byte[] Output(string arguments) => Run("ffmpeg", "-hide_banner -nostdin -v error " + arguments, mustBeQuiet: true);

    /// <summary>Standard output of ffprobe.</summary>
    public static string Probe(string arguments) => Encoding.UTF8.GetString(Run("ffprobe", "-v error " + arguments, mustBeQuiet: false));

    /// <summary>What ffmpeg warns of when it decodes everything.</summary>
    public static string Warnings(string file) => Complaints("ffmpeg", $"-hide_banner -nostdin -v warning -i {file} -map 0 -f null -");

    /// <summary>What ffprobe warns of when it lists everything.</summary>
    public static string ProbeWarnings(string file) => Complaints("ffprobe", $"-v warning -show_packets {file}");

    private static string Complaints(string program, string arguments)
    {
        using var process = Start(program, arguments);
        var complaints = Listen(process);
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        return complaints.ToString().Trim();
    }

    private static byte[] Run(string program, string arguments, bool mustBeQuiet)
    {
        using var process = Start(program, arguments);
        using var output = new MemoryStream();
        var complaints = Listen(process);
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        var text = complaints.ToString().Trim();
        Assert.True(process.ExitCode == 0 && (!mustBeQuiet || text.Length == 0), $"{program} {arguments}: {text}");
        return output.ToArray();
    }

    /// <summary>Collects standard error; whole once <see cref="Process.WaitForExit()"/> has returned.</summary>
    private static StringBuilder Listen(Process process)
    {
        var complaints = new StringBuilder();
        process.ErrorDataReceived += (_, line) => complaints.AppendLine(line.Data);
        process.BeginErrorReadLine();
        return complaints;
    }

    private static Process Start(string program, string arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
}

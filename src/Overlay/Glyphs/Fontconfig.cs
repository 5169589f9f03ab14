using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Supervision.Overlay.Glyphs;

/// <summary>
/// Asks fontconfig, through its own <c>fc-match</c>, which face a family name leads to and which characters that face has:
/// the same question with the same answer as inside drawtext.
/// </summary>
internal static class Fontconfig
{
    /// <summary>The face of this family, or nothing when fontconfig would put another family in its place.</summary>
    /// <exception cref="LabelException">fontconfig itself is missing or fails.</exception>
    public static FontFace? Find(string family)
    {
        var answer = Ask("%{family}\n%{charset}", family);
        var end = answer.IndexOf('\n', StringComparison.Ordinal);
        var found = end < 0 ? [] : answer[..end].Split(',');
        return found.Contains(family, StringComparer.OrdinalIgnoreCase)
            ? new FontFace(family, CodePointSet.Parse(answer[end..]))
            : null;
    }

    private static string Ask(string format, string family)
    {
        var start = new ProcessStartInfo("fc-match")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("-f");
        start.ArgumentList.Add(format);
        // A family name is no fontconfig pattern: its own marks are taken literally.
        start.ArgumentList.Add(Escape(family));
        try
        {
            using var process = Process.Start(start)!;
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? answer
                : throw new LabelException($"fc-match failed with exit code {process.ExitCode} for font '{family}'; check the fontconfig installation");
        }
        catch (Win32Exception error)
        {
            throw new LabelException("the label's fonts cannot be looked up because fc-match is missing; install the package fontconfig", error);
        }
    }

    /// <summary>A family name as a literal in fontconfig's pattern language.</summary>
    internal static string Escape(string family) =>
        string.Concat(family.Select(c => c is '\\' or '-' or ':' or ',' ? $"\\{c}" : c.ToString()));
}

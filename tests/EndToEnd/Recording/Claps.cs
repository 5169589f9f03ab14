using System.Globalization;

using Supervision.Tests.EndToEnd.Hall;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Finds the hall's claps in a film: a white flash after black, a beep after silence.</summary>
internal static class Claps
{
    // Black and silence are called so after this long.
    private const string Long = "0.5";

    // So near to an end of the film, one of the two may be outside of it, or follow too short a black or silence.
    private const double Edge = 0.7;

    /// <summary>Beep less flash, in seconds, of each clap that is whole.</summary>
    /// <param name="file">The film.</param>
    /// <param name="track">Which of its sound tracks, from 0.</param>
    internal static async Task<IReadOnlyList<double>> OffsetsAsync(string file, int track = 0)
    {
        var (code, _, report) = await Tool.RunAsync(
            "ffmpeg", "-nostdin", "-hide_banner", "-i", file, "-map", "0:v:0", "-map", $"0:a:{track}",
            "-vf", $"blackdetect=d={Long}:pix_th=0.5:pic_th=0.9", "-af", $"silencedetect=n=-30dB:d={Long}", "-f", "null", "-");
        Assert.True(code == 0, report);
        var length = TimeSpan.Parse(Numbers(report, "Duration: ").First(), CultureInfo.InvariantCulture).TotalSeconds;
        var beeps = Seconds(report, "silence_end: ");
        return [.. Seconds(report, "black_end:").Where(flash => flash > Edge && flash < length - Edge).Select(flash => Nearest(beeps, flash) - flash)];
    }

    private static double Nearest(IReadOnlyList<double> beeps, double flash) => beeps.MinBy(beep => Math.Abs(beep - flash));

    private static List<double> Seconds(string report, string mark) =>
        [.. Numbers(report, mark).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>Digits, points and colons behind each mark.</summary>
    private static IEnumerable<string> Numbers(string report, string mark) =>
        report.Split(mark).Skip(1).Select(rest => rest[..rest.AsSpan().IndexOfAnyExceptInRange('.', ':')]);
}

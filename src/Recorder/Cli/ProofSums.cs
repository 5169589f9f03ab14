using System.Globalization;

using Supervision.Retention.Verification.Proof;

namespace Supervision.Recorder.Cli;

/// <summary>What the days of a camera, or of all, add up to, in nanoseconds.</summary>
internal sealed record ProofSums(long Required, long Covered, long Excused, long Beyond, long Missing, long OnBackup, long OnUnion, long Planned)
{
    internal static ProofSums Of(params IEnumerable<CameraProof> cameras) => cameras
        .SelectMany(camera => camera.Days, (_, day) => Of(day))
        .Aggregate(new ProofSums(0, 0, 0, 0, 0, 0, 0, 0), (all, day) => new ProofSums(
            all.Required + day.Required,
            all.Covered + day.Covered,
            all.Excused + day.Excused,
            all.Beyond + day.Beyond,
            all.Missing + day.Missing,
            all.OnBackup + day.OnBackup,
            all.OnUnion + day.OnUnion,
            all.Planned + day.Planned));

    internal static ProofSums Of(DayProof day)
    {
        var beyond = day.Seconds.Beyond(day.Rule);
        return new ProofSums(
            day.Seconds.Required,
            day.Seconds.Covered,
            day.Seconds.Explained.Values.Sum() - beyond,
            beyond,
            day.Seconds.Lost + day.Seconds.Deleted + day.Seconds.Unexplained,
            day.OnBackup,
            day.OnUnion,
            day.Seconds.Planned);
    }

    /// <summary>A share in percent, cut and never rounded up: 100 is all of it.</summary>
    internal static string Percent(long part, long whole) =>
        whole == 0 ? "–" : (Math.Floor(part * 100_000m / whole) / 1000).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    /// <summary>Hours, minutes and seconds; a dash for nothing.</summary>
    internal static string Time(long nanoseconds)
    {
        var seconds = nanoseconds / 1e9m;
        return nanoseconds == 0 ? "–"
            : seconds < 1 ? seconds.ToString("0.### s", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{(long)seconds / 3600}:{(long)seconds / 60 % 60:00}:{(long)seconds % 60:00}");
    }
}

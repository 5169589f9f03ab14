namespace Supervision.Recorder.Disks.Smart;

/// <summary>
/// What of a disk's own words needs somebody. The limits are our own choice, no standard names them: a few reallocated sectors are usual, one that cannot be read is not.
/// </summary>
internal static class SmartJudge
{
    internal const int MostReallocated = 10;
    internal const int MostPercentageUsed = 90;
    internal const int Hot = 60;

    /// <summary>What is wrong, one line; empty while nothing is.</summary>
    public static string Trouble(SmartReport report) => string.Join(", ", Troubles(report)) is { Length: > 0 } wrong ? $"{report.Device}: {wrong}; replace the disk in time, and see that a backup exists" : "";

    private static IEnumerable<string> Troubles(SmartReport report)
    {
        if (report.Passed == false)
        {
            yield return "it expects to fail";
        }

        if (report.Pending > 0 || report.Uncorrectable > 0)
        {
            yield return $"{Math.Max(report.Pending ?? 0, report.Uncorrectable ?? 0)} sectors cannot be read";
        }

        if (report.Reallocated > MostReallocated)
        {
            yield return $"{report.Reallocated} sectors were replaced";
        }

        if (report.MediaErrors > 0)
        {
            yield return $"{report.MediaErrors} media errors";
        }

        if (report.PercentageUsed >= MostPercentageUsed)
        {
            yield return $"{report.PercentageUsed} % of its endurance are used up";
        }

        if (report.Temperature >= Hot)
        {
            yield return $"it is {report.Temperature} degrees hot";
        }
    }
}

using NodaTime.Text;

using Supervision.Recorder.Disks;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Cli.Json;

/// <summary>A volume in <see cref="ForecastJson"/>; all but its name is null where it is not there.</summary>
internal sealed record ForecastVolumeJson(
    string Volume, string Path, long? FreeBytes, long? TotalBytes, long? DailyBytes, string? BrokenOn, long? MissingBytes, int? DaysThatFit, int? DaysNeeded)
{
    internal static ForecastVolumeJson Of(HallVolume volume, VolumeForecast? forecast)
    {
        var space = DiskLedger.Space(volume);
        return new ForecastVolumeJson(
            volume.Id,
            volume.Path,
            space?.FreeBytes,
            space?.TotalBytes,
            forecast?.DailyBytes,
            forecast?.FullOn is { } day ? LocalDatePattern.Iso.Format(day) : null,
            forecast?.MissingBytes,
            forecast?.DaysThatFit,
            forecast?.DaysNeeded);
    }
}

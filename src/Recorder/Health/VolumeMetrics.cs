using System.Text;

namespace Supervision.Recorder.Health;

/// <summary>The disks in <c>/metrics</c>, a sample a volume.</summary>
internal static class VolumeMetrics
{
    public static void Write(StringBuilder text, HealthReport report)
    {
        if (report.Volumes.Count == 0)
        {
            return;
        }

        Each(text, report, "supervision_volume_free_bytes", "Free bytes of the volume.", volume => volume.FreeBytes);
        Each(text, report, "supervision_volume_alarm", "1 where the volume is nearly full, read-only, not there or cannot be asked.", volume => volume.Alarm ? 1 : 0);
        Each(text, report, "supervision_volume_cameras_standing_back", "Cameras that are not recorded because the volume is full.", volume => volume.StandingBack.Count);
        Each(text, report, "supervision_volume_cameras_thinned", "Cameras of which key frames only are recorded because the volume is full.", volume => volume.Thinned.Count);
        Each(text, report, "supervision_volume_floor_broken_in_days", "Days until the floor will be broken with today's load; NaN where it is kept or not known.", volume => volume.Forecast?.DaysLeft ?? double.NaN);
        Each(text, report, "supervision_volume_missing_bytes", "What the volume would have to be larger; NaN where it is not known.", volume => volume.Forecast?.MissingBytes ?? double.NaN);
        Each(text, report, "supervision_volume_days_that_fit", "Days of recordings that fit; NaN where it is not known.", volume => volume.Forecast?.DaysThatFit ?? double.NaN);
        Each(text, report, "supervision_volume_forecast_alarm", "1 where the floor will be broken soon.", volume => volume.Forecast is { Alarm: true } ? 1 : 0);
        Each(text, report, "supervision_volume_smart_alarm", "1 where a disk of the volume needs somebody; NaN where none tells.", volume => volume.Smart is { Devices.Count: > 0 } smart ? (smart.Alarm ? 1 : 0) : double.NaN);
        MetricsText.Family(text, "supervision_overridden", "gauge", "1 while the recorder runs on disks that are too small because somebody answers for it.");
        text.Append("supervision_overridden ").Append(report.Overridden is null ? 0 : 1).Append('\n');
    }

    private static void Each(StringBuilder text, HealthReport report, string name, string help, Func<VolumeHealth, double> value)
    {
        MetricsText.Family(text, name, "gauge", help);
        foreach (var volume in report.Volumes)
        {
            text.Append(name).Append("{volume=\"").Append(volume.Volume).Append("\"} ").Append(value(volume).ToString("R")).Append('\n');
        }
    }
}

using System.Text;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cameras;

namespace Supervision.Recorder.Health;

/// <summary>Writes <c>/metrics</c> in the Prometheus text format 0.0.4. Names and labels are a contract (README of this folder).</summary>
internal static class MetricsText
{
    public static string Write(HallHealth health, Instant now)
    {
        var text = new StringBuilder();
        var report = health.Report();
        Family(text, "supervision_up", "gauge", "1 while the recorder runs.");
        text.Append("supervision_up 1\n");
        Family(text, "supervision_disk_free_bytes", "gauge", "Free bytes of the archive's volume.");
        text.Append("supervision_disk_free_bytes ").Append(report.Disk.FreeBytes).Append('\n');
        Family(text, "supervision_disk_alarm", "gauge", "1 where the volume is nearly full, read-only or cannot be asked.");
        text.Append("supervision_disk_alarm ").Append(report.Disk.Alarm ? 1 : 0).Append('\n');
        VolumeMetrics.Write(text, report);
        HostClock(text, report.Clock);
        Family(text, "supervision_camera_recording", "gauge", "1 where a fragment became durable lately.");
        foreach (var camera in report.Cameras)
        {
            Sample(text, "supervision_camera_recording", camera.Camera, camera.Recording ? 1 : 0);
        }

        Family(text, "supervision_camera_planned", "gauge", "1 where the schedule does not ask for the camera now.");
        foreach (var camera in report.Cameras)
        {
            Sample(text, "supervision_camera_planned", camera.Camera, camera.Schedule is { Asks: false } ? 1 : 0);
        }

        Each(text, health, "supervision_camera_last_durable_age_seconds", "gauge", "Age of the newest durable fragment; -1 before the first.", camera => Age(camera, now));
        Each(text, health, "supervision_camera_pictures_total", "counter", "Pictures recorded.", camera => camera.Pictures);
        Each(text, health, "supervision_camera_picture_bytes_total", "counter", "Coded picture bytes recorded.", camera => camera.PictureBytes);
        Each(text, health, "supervision_camera_lost_packets_total", "counter", "RTP packets lost.", camera => camera.LostPackets);
        Each(text, health, "supervision_camera_held_back_total", "counter", "Access units left out after a loss.", camera => camera.HeldBack);
        Each(text, health, "supervision_camera_thinned", "gauge", "1 while no more than key frames are recorded, because the disk is full.", camera => camera.ThinnedBecause is null ? 0 : 1);
        Each(text, health, "supervision_camera_thinned_pictures_total", "counter", "Pictures between key frames left out because the disk was full.", camera => camera.Thinned);
        Each(text, health, "supervision_camera_dropped_fragments_total", "counter", "Fragments the disk was too slow for.", camera => camera.DroppedFragments);
        Each(text, health, "supervision_camera_reconnects_total", "counter", "Connections after the first.", camera => camera.Reconnects);
        Each(text, health, "supervision_camera_clock_offset_seconds", "gauge", "Camera clock minus recorder clock; NaN where the camera does not tell.", camera => camera.CameraClock?.Offset.TotalSeconds ?? double.NaN);
        Family(text, "supervision_camera_clock_alarm", "gauge", "1 where the clock is off by more than a second.");
        foreach (var camera in report.Cameras)
        {
            Sample(text, "supervision_camera_clock_alarm", camera.Camera, camera.Clock is { Alarm: true } ? 1 : 0);
        }

        Sweeps(text, report.Sweep);
        Backups(text, report.Backups);
        WriteEvents(text, health);
        Labels(text, health);
        WriteStrip(text, health);
        WriteAudit(text, report.Audit, now);
        return text.ToString();
    }

    private static void HostClock(StringBuilder text, HostClockHealth? clock)
    {
        One(text, "supervision_clock_synchronised", "1 where a time daemon disciplines the host's clock; NaN where the kernel does not tell.", clock?.Synchronised is { } well ? (well ? 1 : 0) : null);
        One(text, "supervision_clock_offset_seconds", "What the kernel is still to work off.", clock?.OffsetSeconds);
        One(text, "supervision_clock_estimated_error_seconds", "Estimated error of the host's clock.", clock?.EstimatedErrorSeconds);
        One(text, "supervision_clock_maximum_error_seconds", "Maximum error of the host's clock.", clock?.MaximumErrorSeconds);
        One(text, "supervision_clock_tai_seconds", "TAI minus UTC; 0 where nobody told the kernel.", clock?.TaiSeconds);
        One(text, "supervision_clock_alarm", "1 where the host's clock needs somebody.", clock is { Alarm: true } ? 1 : 0);
    }

    private static void Sweeps(StringBuilder text, SweepHealth? sweep)
    {
        One(text, "supervision_sweep_last_seconds", "When the last sweep ended, in seconds since 1970; NaN before the first.", sweep?.Last?.ToUnixTimeSeconds());
        One(text, "supervision_sweep_deleted_segments", "Segments deleted since the program's start.", sweep?.DeletedSegments ?? 0);
        One(text, "supervision_sweep_held_segments", "Segments past their ceiling that are held; NaN before the first sweep.", sweep is { Last: not null } ? sweep.HeldSegments : null);
        One(text, "supervision_sweep_failed", "1 where the newest sweep failed.", sweep is { Message.Length: > 0 } ? 1 : 0);
    }

    private static void Backups(StringBuilder text, IReadOnlyList<BackupHealth> backups)
    {
        Family("supervision_backup_behind_segments", "Segments that are not copied.", backup => backup.BehindSegments);
        Family("supervision_backup_behind_bytes", "Their sizes in all.", backup => backup.BehindBytes);
        Family("supervision_backup_behind_seconds", "From the first picture that is not copied to the newest one.", backup => backup.BehindSeconds);
        Family("supervision_backup_last_seconds", "When the last run that worked ended, in seconds since 1970; NaN before the first.", backup => backup.Succeeded?.ToUnixTimeSeconds() ?? double.NaN);
        Family("supervision_backup_failed", "1 where the newest run failed.", backup => backup.Message.Length > 0 ? 1 : 0);

        void Family(string name, string help, Func<BackupHealth, double> value)
        {
            foreach (var (index, backup) in backups.Index())
            {
                if (index == 0)
                {
                    MetricsText.Family(text, name, "gauge", help);
                }

                text.Append(name).Append("{target=\"").Append(backup.Target).Append("\"} ").Append(value(backup).ToString("R")).Append('\n');
            }
        }
    }

    private static void One(StringBuilder text, string name, string help, double? value)
    {
        Family(text, name, "gauge", help);
        text.Append(name).Append(' ').Append((value ?? double.NaN).ToString("R")).Append('\n');
    }

    private static void WriteEvents(StringBuilder text, HallHealth health)
    {
        Each(text, health, "supervision_camera_events_listening", "gauge", "1 while the camera tells its events; NaN for a camera without ONVIF.", camera => camera.Events is { } events ? (events.IsListening ? 1 : 0) : double.NaN);
        Each(text, health, "supervision_camera_tamper", "gauge", "1 while the camera reports tampering; NaN for a camera without ONVIF.", camera => Standing(camera, CameraAlarm.Tamper));
        Each(text, health, "supervision_camera_signal_loss", "gauge", "1 while the camera reports that its picture signal is lost; NaN for a camera without ONVIF.", camera => Standing(camera, CameraAlarm.SignalLoss));
        Each(text, health, "supervision_camera_motion_events_total", "counter", "How often the camera reported motion.", camera => camera.Events?.Motions ?? 0);
        Each(text, health, "supervision_camera_audio_events_total", "counter", "How often the camera reported a sound.", camera => camera.Events?.Sounds ?? 0);
    }

    private static double Standing(CameraStatus camera, CameraAlarm kind) =>
        camera.Events is { } events ? (events.Standing.Any(alarm => alarm.Alarm == kind) ? 1 : 0) : double.NaN;

    private static void Labels(StringBuilder text, HallHealth health)
    {
        Family(text, "supervision_camera_label", "gauge", "1; mode says how pictures are labelled.");
        foreach (var camera in health.Cameras)
        {
            text.Append("supervision_camera_label{camera=\"").Append(camera.Camera).Append("\",mode=\"").Append(camera.Label).Append("\"} 1\n");
        }
    }

    private static void WriteStrip(StringBuilder text, HallHealth health)
    {
        Each(text, health, "supervision_camera_strip_samples_total", "counter", "Samples compared with and without the label strip.", camera => camera.Guard.Samples);
        Each(text, health, "supervision_camera_strip_last_db", "gauge", "Worst picture of the newest sample; 100 where nothing differs, NaN before the first.", camera => camera.Guard.Last?.Figures?.WorstDb ?? double.NaN);
        Each(text, health, "supervision_camera_strip_worst_db", "gauge", "Worst picture of all samples.", camera => camera.Guard.Last is null ? double.NaN : camera.Guard.WorstDb);
        Each(text, health, "supervision_camera_strip_cost_seconds_total", "counter", "Processor time of the samples.", camera => camera.Guard.Cost.TotalSeconds);
        Each(text, health, "supervision_camera_strip_older_segments_total", "counter", "Older segments compared with and without the label strip.", camera => camera.Older.Segments);
        Each(text, health, "supervision_camera_strip_older_damaged_total", "counter", "Older segments whose picture the strip damages.", camera => camera.Older.Damaged);
        Each(text, health, "supervision_camera_strip_older_relabelled_total", "counter", "Files made beside damaged older segments.", camera => camera.Older.Relabelled);
        Each(text, health, "supervision_camera_strip_older_cost_seconds_total", "counter", "Processor time of the older segments.", camera => camera.Older.Cost.TotalSeconds);
    }

    private static void WriteAudit(StringBuilder text, AuditHealth? audit, Instant now)
    {
        One(text, "supervision_retention_missing_days", "Camera-days within the floor that are not complete, by the last nightly audit; NaN before the first.", audit?.MissingDays);
        One(text, "supervision_retention_overdue_segments", "Segments past the ceiling that nobody holds, by the same.", audit?.OverdueSegments);
        One(text, "supervision_retention_audit_age_seconds", "Age of the last nightly audit.", audit?.At is { } at ? (now - at).TotalSeconds : null);
        One(text, "supervision_retention_audit_alarm", "1 where days are not complete, or the newest audit failed.", audit is { Alarm: true } ? 1 : 0);
    }

    private static void Each(StringBuilder text, HallHealth health, string name, string type, string help, Func<CameraStatus, double> value)
    {
        Family(text, name, type, help);
        foreach (var camera in health.Cameras)
        {
            Sample(text, name, camera.Camera, value(camera));
        }
    }

    private static double Age(CameraStatus camera, Instant now) => camera.LastDurable is { } durable ? (now - durable).TotalSeconds : -1;

    internal static void Family(StringBuilder text, string name, string type, string help) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    private static void Sample(StringBuilder text, string name, string camera, double value) =>
        text.Append(name).Append("{camera=\"").Append(camera).Append("\"} ").Append(value.ToString("R")).Append('\n');
}

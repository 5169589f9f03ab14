using System.Text.RegularExpressions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Posix;
using Supervision.Media.Streams;
using Supervision.Recorder.Alarms;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Clocks;
using Supervision.Recorder.Guard;
using Supervision.Recorder.Health;
using Supervision.Recorder.Keeping;
using Supervision.Retention.Backup;
using Supervision.Retention.Catalog;
using Supervision.Tests.Architecture;
using Supervision.Tests.Fakes;

using Repository = Supervision.Tests.Architecture.Repository;

namespace Supervision.Tests.Recorder.Health;

/// <summary>The text of <c>/metrics</c>, byte for byte, and its description.</summary>
public sealed partial class MetricsTextTests
{
    private const string Golden = """
        # HELP supervision_up 1 while the recorder runs.
        # TYPE supervision_up gauge
        supervision_up 1
        # HELP supervision_disk_free_bytes Free bytes of the archive's volume.
        # TYPE supervision_disk_free_bytes gauge
        supervision_disk_free_bytes 9000000000
        # HELP supervision_disk_alarm 1 where the volume is nearly full, read-only or cannot be asked.
        # TYPE supervision_disk_alarm gauge
        supervision_disk_alarm 0
        # HELP supervision_clock_synchronised 1 where a time daemon disciplines the host's clock; NaN where the kernel does not tell.
        # TYPE supervision_clock_synchronised gauge
        supervision_clock_synchronised 1
        # HELP supervision_clock_offset_seconds What the kernel is still to work off.
        # TYPE supervision_clock_offset_seconds gauge
        supervision_clock_offset_seconds -1.25
        # HELP supervision_clock_estimated_error_seconds Estimated error of the host's clock.
        # TYPE supervision_clock_estimated_error_seconds gauge
        supervision_clock_estimated_error_seconds 0.5
        # HELP supervision_clock_maximum_error_seconds Maximum error of the host's clock.
        # TYPE supervision_clock_maximum_error_seconds gauge
        supervision_clock_maximum_error_seconds 2
        # HELP supervision_clock_tai_seconds TAI minus UTC; 0 where nobody told the kernel.
        # TYPE supervision_clock_tai_seconds gauge
        supervision_clock_tai_seconds 37
        # HELP supervision_clock_alarm 1 where the host's clock needs somebody.
        # TYPE supervision_clock_alarm gauge
        supervision_clock_alarm 1
        # HELP supervision_camera_recording 1 where a fragment became durable lately.
        # TYPE supervision_camera_recording gauge
        supervision_camera_recording{camera="cam1"} 1
        supervision_camera_recording{camera="cam2"} 0
        # HELP supervision_camera_planned 1 where the schedule does not ask for the camera now.
        # TYPE supervision_camera_planned gauge
        supervision_camera_planned{camera="cam1"} 0
        supervision_camera_planned{camera="cam2"} 0
        # HELP supervision_camera_last_durable_age_seconds Age of the newest durable fragment; -1 before the first.
        # TYPE supervision_camera_last_durable_age_seconds gauge
        supervision_camera_last_durable_age_seconds{camera="cam1"} 2.5
        supervision_camera_last_durable_age_seconds{camera="cam2"} -1
        # HELP supervision_camera_pictures_total Pictures recorded.
        # TYPE supervision_camera_pictures_total counter
        supervision_camera_pictures_total{camera="cam1"} 2
        supervision_camera_pictures_total{camera="cam2"} 0
        # HELP supervision_camera_picture_bytes_total Coded picture bytes recorded.
        # TYPE supervision_camera_picture_bytes_total counter
        supervision_camera_picture_bytes_total{camera="cam1"} 1500
        supervision_camera_picture_bytes_total{camera="cam2"} 0
        # HELP supervision_camera_lost_packets_total RTP packets lost.
        # TYPE supervision_camera_lost_packets_total counter
        supervision_camera_lost_packets_total{camera="cam1"} 10
        supervision_camera_lost_packets_total{camera="cam2"} 0
        # HELP supervision_camera_held_back_total Access units left out after a loss.
        # TYPE supervision_camera_held_back_total counter
        supervision_camera_held_back_total{camera="cam1"} 1
        supervision_camera_held_back_total{camera="cam2"} 0
        # HELP supervision_camera_thinned 1 while no more than key frames are recorded, because the disk is full.
        # TYPE supervision_camera_thinned gauge
        supervision_camera_thinned{camera="cam1"} 1
        supervision_camera_thinned{camera="cam2"} 0
        # HELP supervision_camera_thinned_pictures_total Pictures between key frames left out because the disk was full.
        # TYPE supervision_camera_thinned_pictures_total counter
        supervision_camera_thinned_pictures_total{camera="cam1"} 1
        supervision_camera_thinned_pictures_total{camera="cam2"} 0
        # HELP supervision_camera_dropped_fragments_total Fragments the disk was too slow for.
        # TYPE supervision_camera_dropped_fragments_total counter
        supervision_camera_dropped_fragments_total{camera="cam1"} 1
        supervision_camera_dropped_fragments_total{camera="cam2"} 0
        # HELP supervision_camera_reconnects_total Connections after the first.
        # TYPE supervision_camera_reconnects_total counter
        supervision_camera_reconnects_total{camera="cam1"} 1
        supervision_camera_reconnects_total{camera="cam2"} 0
        # HELP supervision_camera_clock_offset_seconds Camera clock minus recorder clock; NaN where the camera does not tell.
        # TYPE supervision_camera_clock_offset_seconds gauge
        supervision_camera_clock_offset_seconds{camera="cam1"} -0.25
        supervision_camera_clock_offset_seconds{camera="cam2"} NaN
        # HELP supervision_camera_clock_alarm 1 where the clock is off by more than a second.
        # TYPE supervision_camera_clock_alarm gauge
        supervision_camera_clock_alarm{camera="cam1"} 0
        supervision_camera_clock_alarm{camera="cam2"} 1
        # HELP supervision_sweep_last_seconds When the last sweep ended, in seconds since 1970; NaN before the first.
        # TYPE supervision_sweep_last_seconds gauge
        supervision_sweep_last_seconds NaN
        # HELP supervision_sweep_deleted_segments Segments deleted since the program's start.
        # TYPE supervision_sweep_deleted_segments gauge
        supervision_sweep_deleted_segments 0
        # HELP supervision_sweep_held_segments Segments past their ceiling that are held; NaN before the first sweep.
        # TYPE supervision_sweep_held_segments gauge
        supervision_sweep_held_segments NaN
        # HELP supervision_sweep_failed 1 where the newest sweep failed.
        # TYPE supervision_sweep_failed gauge
        supervision_sweep_failed 0
        # HELP supervision_camera_events_listening 1 while the camera tells its events; NaN for a camera without ONVIF.
        # TYPE supervision_camera_events_listening gauge
        supervision_camera_events_listening{camera="cam1"} 1
        supervision_camera_events_listening{camera="cam2"} NaN
        # HELP supervision_camera_tamper 1 while the camera reports tampering; NaN for a camera without ONVIF.
        # TYPE supervision_camera_tamper gauge
        supervision_camera_tamper{camera="cam1"} 0
        supervision_camera_tamper{camera="cam2"} NaN
        # HELP supervision_camera_signal_loss 1 while the camera reports that its picture signal is lost; NaN for a camera without ONVIF.
        # TYPE supervision_camera_signal_loss gauge
        supervision_camera_signal_loss{camera="cam1"} 1
        supervision_camera_signal_loss{camera="cam2"} NaN
        # HELP supervision_camera_motion_events_total How often the camera reported motion.
        # TYPE supervision_camera_motion_events_total counter
        supervision_camera_motion_events_total{camera="cam1"} 5
        supervision_camera_motion_events_total{camera="cam2"} 0
        # HELP supervision_camera_audio_events_total How often the camera reported a sound.
        # TYPE supervision_camera_audio_events_total counter
        supervision_camera_audio_events_total{camera="cam1"} 2
        supervision_camera_audio_events_total{camera="cam2"} 0
        # HELP supervision_camera_label 1; mode says how pictures are labelled.
        # TYPE supervision_camera_label gauge
        supervision_camera_label{camera="cam1",mode="strip"} 1
        supervision_camera_label{camera="cam2",mode="none"} 1
        # HELP supervision_camera_strip_samples_total Samples compared with and without the label strip.
        # TYPE supervision_camera_strip_samples_total counter
        supervision_camera_strip_samples_total{camera="cam1"} 1
        supervision_camera_strip_samples_total{camera="cam2"} 0
        # HELP supervision_camera_strip_last_db Worst picture of the newest sample; 100 where nothing differs, NaN before the first.
        # TYPE supervision_camera_strip_last_db gauge
        supervision_camera_strip_last_db{camera="cam1"} 45.5
        supervision_camera_strip_last_db{camera="cam2"} NaN
        # HELP supervision_camera_strip_worst_db Worst picture of all samples.
        # TYPE supervision_camera_strip_worst_db gauge
        supervision_camera_strip_worst_db{camera="cam1"} 45.5
        supervision_camera_strip_worst_db{camera="cam2"} NaN
        # HELP supervision_camera_strip_cost_seconds_total Processor time of the samples.
        # TYPE supervision_camera_strip_cost_seconds_total counter
        supervision_camera_strip_cost_seconds_total{camera="cam1"} 0.25
        supervision_camera_strip_cost_seconds_total{camera="cam2"} 0
        # HELP supervision_camera_strip_older_segments_total Older segments compared with and without the label strip.
        # TYPE supervision_camera_strip_older_segments_total counter
        supervision_camera_strip_older_segments_total{camera="cam1"} 1
        supervision_camera_strip_older_segments_total{camera="cam2"} 0
        # HELP supervision_camera_strip_older_damaged_total Older segments whose picture the strip damages.
        # TYPE supervision_camera_strip_older_damaged_total counter
        supervision_camera_strip_older_damaged_total{camera="cam1"} 1
        supervision_camera_strip_older_damaged_total{camera="cam2"} 0
        # HELP supervision_camera_strip_older_relabelled_total Files made beside damaged older segments.
        # TYPE supervision_camera_strip_older_relabelled_total counter
        supervision_camera_strip_older_relabelled_total{camera="cam1"} 0
        supervision_camera_strip_older_relabelled_total{camera="cam2"} 0
        # HELP supervision_camera_strip_older_cost_seconds_total Processor time of the older segments.
        # TYPE supervision_camera_strip_older_cost_seconds_total counter
        supervision_camera_strip_older_cost_seconds_total{camera="cam1"} 1.5
        supervision_camera_strip_older_cost_seconds_total{camera="cam2"} 0
        # HELP supervision_retention_missing_days Camera-days within the floor that are not complete, by the last nightly audit; NaN before the first.
        # TYPE supervision_retention_missing_days gauge
        supervision_retention_missing_days NaN
        # HELP supervision_retention_overdue_segments Segments past the ceiling that nobody holds, by the same.
        # TYPE supervision_retention_overdue_segments gauge
        supervision_retention_overdue_segments NaN
        # HELP supervision_retention_audit_age_seconds Age of the last nightly audit.
        # TYPE supervision_retention_audit_age_seconds gauge
        supervision_retention_audit_age_seconds NaN
        # HELP supervision_retention_audit_alarm 1 where days are not complete, or the newest audit failed.
        # TYPE supervision_retention_audit_alarm gauge
        supervision_retention_audit_alarm 0

        """;

    [GeneratedRegex("^# TYPE (?<name>[a-z_]+) (?<type>[a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex Family { get; }

    [Fact]
    public void Text_is_as_promised() => Assert.Equal(Golden, Write());

    [Fact]
    public void Backups_are_as_promised()
    {
        var time = new ManualTime();
        var board = new BackupStatusBoard();
        var health = new HallHealth([], new ManualDisk().Watch, new ClockBoard(), time);
        Assert.DoesNotContain("supervision_backup", MetricsText.Write(health, time.GetCurrentInstant()), StringComparison.Ordinal);
        health.Backups = board;
        var ran = new RunRecord(RunRecord.FormatVersion, "nas", "2026-11-20T00:00:00Z", "2026-11-20T00:00:05Z", null, 0, null, false, "2026-11-20T00:00:05Z");
        board.Set(new TargetStatus("nas", ran, [new CameraBehind("cam1", null, 3, 3000, Duration.FromSeconds(61.5)), new CameraBehind("cam2", null, 2, 500, Duration.FromSeconds(9))]), "");
        board.Failed("nas", "/backup is read-only");
        board.Set(new TargetStatus("cloud", null, []), "");

        var text = MetricsText.Write(health, time.GetCurrentInstant());

        var begin = text.IndexOf("# HELP supervision_backup_behind_segments", StringComparison.Ordinal);
        Assert.StartsWith(
            """
            # HELP supervision_backup_behind_segments Segments that are not copied.
            # TYPE supervision_backup_behind_segments gauge
            supervision_backup_behind_segments{target="cloud"} 0
            supervision_backup_behind_segments{target="nas"} 5
            # HELP supervision_backup_behind_bytes Their sizes in all.
            # TYPE supervision_backup_behind_bytes gauge
            supervision_backup_behind_bytes{target="cloud"} 0
            supervision_backup_behind_bytes{target="nas"} 3500
            # HELP supervision_backup_behind_seconds From the first picture that is not copied to the newest one.
            # TYPE supervision_backup_behind_seconds gauge
            supervision_backup_behind_seconds{target="cloud"} 0
            supervision_backup_behind_seconds{target="nas"} 61.5
            # HELP supervision_backup_last_seconds When the last run that worked ended, in seconds since 1970; NaN before the first.
            # TYPE supervision_backup_last_seconds gauge
            supervision_backup_last_seconds{target="cloud"} NaN
            supervision_backup_last_seconds{target="nas"} 1795132805
            # HELP supervision_backup_failed 1 where the newest run failed.
            # TYPE supervision_backup_failed gauge
            supervision_backup_failed{target="cloud"} 0
            supervision_backup_failed{target="nas"} 1

            """,
            text[begin..],
            StringComparison.Ordinal);
        Offenders.None(
            "The README of the folder describes each metric of backups",
            Family.Matches(text).Select(match => $"| `{match.Groups["name"].Value}` | {match.Groups["type"].Value} |")
                .Where(row => !File.ReadAllText(Repository.Full("src/Recorder/Health/README.md")).Contains(row, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_metric_stands_in_the_README_with_its_type()
    {
        var readme = File.ReadAllText(Repository.Full("src/Recorder/Health/README.md"));

        Offenders.None(
            "The README of the folder describes each metric",
            Family.Matches(Write()).Select(match => $"| `{match.Groups["name"].Value}` | {match.Groups["type"].Value} |")
                .Where(row => !readme.Contains(row, StringComparison.Ordinal)));
    }

    private static string Write()
    {
        var time = new ManualTime();
        var busy = new CameraStatus("cam1", "综合受理区01号窗口", "auto");
        var quiet = new CameraStatus("cam2", "自助申报区", "none");
        var clocks = new ClockBoard();
        var health = new HallHealth([busy, quiet], new ManualDisk().Watch, clocks, time);
        busy.SetConnected(new ScriptedSource { Statistics = new SourceStatistics(1, 1, LostPackets: 7, 0) });
        busy.SetDisconnected("the connection broke");
        var now = time.GetCurrentInstant();
        busy.SetConnected(new ScriptedSource
        {
            Statistics = new SourceStatistics(1, 1, LostPackets: 3, 0),
            CameraClock = new SenderReport(now - Duration.FromMilliseconds(250), 0, now),
        });
        clocks.Set(HostState.Of(now, new KernelClock(true, Duration.FromSeconds(-1.25), Duration.FromMilliseconds(500), Duration.FromSeconds(2), 37), TimeSpan.Zero, new ClockAlarm()));
        clocks.Set(new ClockOffset("cam1", now, Duration.FromMilliseconds(-250), "rtcp"));
        clocks.Set(new ClockOffset("cam2", now, Duration.FromSeconds(2), "onvif"));
        busy.SetEvents(new EventState(true, "", 5, 2, [new StandingAlarm(CameraAlarm.SignalLoss, now, "VideoSource/SignalLoss")]));
        busy.SetLabel("strip", "");
        busy.CountPicture(1000);
        busy.CountPicture(500);
        busy.CountHeldBack();
        busy.SetThinned("volume main is full");
        busy.CountThinned();
        busy.SetGuard(GuardState.New.With(new GuardReport(now, now, new StripFigures(50, 10, 45.5, 60), TimeSpan.FromMilliseconds(250))));
        busy.AddOlder(new OlderResult(null!, new StripFigures(50, 3, 11.25, 13), null), TimeSpan.FromSeconds(1.5));
        busy.CountDroppedFragment();
        busy.SetDurable(now);
        time.Advance(Duration.FromMilliseconds(2500));
        return MetricsText.Write(health, time.GetCurrentInstant());
    }
}

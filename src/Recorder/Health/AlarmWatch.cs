using Microsoft.Extensions.Logging;

using Supervision.Retention.Archive;

namespace Supervision.Recorder.Health;

/// <summary>Raises an alarm within a minute of a camera's last durable fragment, and for disk and clocks, and says when it is over. Logged once a change, not once a check.</summary>
internal sealed partial class AlarmWatch(HallHealth health, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private bool _diskAlarm;
    private bool _clockAlarm;
    private readonly HashSet<string> _volumes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _clocks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _raised = new(StringComparer.Ordinal);

    /// <summary>Cameras with an alarm now.</summary>
    public IReadOnlyCollection<string> Raised => _raised;

    /// <summary>Checks until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                Check();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    /// <summary>Compares with the last check.</summary>
    public void Check()
    {
        var report = health.Report();
        if (report.Disk.Alarm != _diskAlarm)
        {
            _diskAlarm = report.Disk.Alarm;
            Log.Disk(logger, _diskAlarm ? LogLevel.Critical : LogLevel.Warning, _diskAlarm ? report.Disk.Message : "the archive's disk is well again");
        }

        CheckVolumes(report);
        CheckClocks(report);
        foreach (var camera in report.Cameras)
        {
            if (camera.Alarm && _raised.Add(camera.Camera))
            {
                Log.Raised(logger, camera.Camera, camera.LastDurable?.ToString() ?? "the recorder started", camera.Message);
            }
            else if (!camera.Alarm && _raised.Remove(camera.Camera))
            {
                Log.Cleared(logger, camera.Camera);
            }
        }
    }

    /// <summary>The data directory's own disk was told already.</summary>
    private void CheckVolumes(HealthReport report)
    {
        foreach (var volume in report.Volumes.Where(volume => volume.Volume != Volume.Main))
        {
            if (volume.Alarm ? _volumes.Add(volume.Volume) : _volumes.Remove(volume.Volume))
            {
                Log.Volume(logger, volume.Alarm ? LogLevel.Critical : LogLevel.Warning, volume.Volume, volume.Alarm ? volume.Message : "it is well again");
            }
        }
    }

    private void CheckClocks(HealthReport report)
    {
        if (report.Clock is { } host && host.Alarm != _clockAlarm)
        {
            _clockAlarm = host.Alarm;
            Log.HostClock(logger, _clockAlarm ? LogLevel.Critical : LogLevel.Warning, _clockAlarm ? host.Message : "the host's clock is well again");
        }

        foreach (var camera in report.Cameras)
        {
            if (camera.Clock is { Alarm: true } off && _clocks.Add(camera.Camera))
            {
                Log.CameraClock(logger, camera.Camera, off.OffsetSeconds);
            }
            else if (camera.Clock is { Alarm: false } well && _clocks.Remove(camera.Camera))
            {
                Log.CameraClockWell(logger, camera.Camera, well.OffsetSeconds);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Critical, "ALARM camera {Camera}: nothing durable since {Since}. {Message}")]
        public static partial void Raised(ILogger logger, string camera, string since, string message);

        [LoggerMessage(1102, LogLevel.Warning, "camera {Camera}: recording again, alarm over")]
        public static partial void Cleared(ILogger logger, string camera);

        [LoggerMessage(EventId = 1104, Message = "disk: {Message}")]
        public static partial void Disk(ILogger logger, LogLevel level, string message);

        [LoggerMessage(EventId = 1111, Message = "volume {Volume}: {Message}")]
        public static partial void Volume(ILogger logger, LogLevel level, string volume, string message);

        [LoggerMessage(EventId = 1108, Message = "clock: {Message}")]
        public static partial void HostClock(ILogger logger, LogLevel level, string message);

        [LoggerMessage(1109, LogLevel.Critical, "ALARM camera {Camera}: its clock is {Seconds:+0.00;-0.00} s off the recorder's; set a time server (NTP) in the camera")]
        public static partial void CameraClock(ILogger logger, string camera, double seconds);

        [LoggerMessage(1110, LogLevel.Warning, "camera {Camera}: its clock is {Seconds:+0.00;-0.00;0.00} s off the recorder's, alarm over")]
        public static partial void CameraClockWell(ILogger logger, string camera, double seconds);

        [LoggerMessage(1103, LogLevel.Debug, "alarm watch stopped")]
        public static partial void Stopped(ILogger logger);
    }
}

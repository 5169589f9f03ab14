using Microsoft.Extensions.Logging;

namespace Supervision.Recorder.Health;

/// <summary>Raises an alarm within a minute of a camera's last durable fragment, and says when it is over. Logged once a change, not once a check.</summary>
internal sealed partial class AlarmWatch(HallHealth health, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private bool _diskAlarm;
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

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Critical, "ALARM camera {Camera}: nothing durable since {Since}. {Message}")]
        public static partial void Raised(ILogger logger, string camera, string since, string message);

        [LoggerMessage(1102, LogLevel.Warning, "camera {Camera}: recording again, alarm over")]
        public static partial void Cleared(ILogger logger, string camera);

        [LoggerMessage(EventId = 1104, Message = "disk: {Message}")]
        public static partial void Disk(ILogger logger, LogLevel level, string message);

        [LoggerMessage(1103, LogLevel.Debug, "alarm watch stopped")]
        public static partial void Stopped(ILogger logger);
    }
}

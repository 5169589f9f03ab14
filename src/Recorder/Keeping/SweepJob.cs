using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Control;
using Supervision.Retention.Sweeping;

namespace Supervision.Recorder.Keeping;

/// <summary>
/// Sweeps once a day, from a time of the day on; after a start later than that, at once. Where it fails, nothing more is deleted, and it is tried again in an hour: recording is
/// above it.
/// </summary>
/// <param name="sweep">Does it.</param>
/// <param name="status">Shows it.</param>
/// <param name="at">From when on, in Beijing time.</param>
/// <param name="clock">Wall time.</param>
/// <param name="time">Timers.</param>
/// <param name="logger">What was deleted, and why nothing was.</param>
internal sealed partial class SweepJob(Func<CancellationToken, Task<SweepResult>> sweep, SweepStatus status, LocalTime at, IClock clock, TimeProvider time, ILogger logger)
{
    /// <summary>How often it looks at the clock.</summary>
    internal static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>From a failure to the next try.</summary>
    internal static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    private LocalDate? _done;
    private long? _failed;

    /// <summary>Runs until cancelled; a sweep that goes on then ends between two files.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await LookAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    /// <summary>Sweeps where it is time.</summary>
    internal async Task LookAsync(CancellationToken stopping)
    {
        var now = clock.GetCurrentInstant().WithOffset(UtcTime.Beijing);
        var isResting = _failed is { } failed && time.GetElapsedTime(failed) < Rest;
        if (now.Date != _done && now.TimeOfDay >= at && !isResting)
        {
            _failed = await TryAsync(now.Date, stopping) ? null : time.GetTimestamp();
        }
    }

    private async Task<bool> TryAsync(LocalDate today, CancellationToken stopping)
    {
        try
        {
            var result = await sweep(stopping);
            _done = today;
            status.Done(clock.GetCurrentInstant(), result);
            Log.Swept(logger, result.Segments, result.Bytes / 1e9, result.Held, result.Doubtful, result.Refused);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ControlException)
        {
            status.Failed(failure.Message);
            Log.NotSwept(logger, failure.Message);
            return false;
        }
#pragma warning disable CA1031 // The sweep is not worth a recording: what goes wrong in it is logged.
        catch (Exception defect) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            status.Failed(defect.Message);
            Log.Defect(logger, defect);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1411, LogLevel.Information, "swept: {Segments} segments deleted ({Gigabytes:0.00} GB); kept past their ceiling: {Held} held, {Doubtful} of doubtful time; not begun: {Refused} strokes")]
        public static partial void Swept(ILogger logger, long segments, double gigabytes, long held, long doubtful, int refused);

        [LoggerMessage(1412, LogLevel.Error, "nothing is deleted: {Reason}; trying again in an hour")]
        public static partial void NotSwept(ILogger logger, string reason);

        [LoggerMessage(1413, LogLevel.Error, "a defect of the sweep; trying again in an hour")]
        public static partial void Defect(ILogger logger, Exception defect);

        [LoggerMessage(1414, LogLevel.Debug, "the sweep's job stopped")]
        public static partial void Stopped(ILogger logger);
    }
}

using Microsoft.Extensions.Logging;

using NodaTime;
using NodaTime.Text;

using Supervision.Domain;
using Supervision.Retention.Policy;

namespace Supervision.Recorder.Disks;

/// <summary>Makes the forecast of each disk a minute after the start and then each hour, and raises the alarm weeks ahead. Logged once a change.</summary>
/// <param name="look">Makes the forecasts as of a day.</param>
/// <param name="board">Shows them.</param>
/// <param name="alarmDays">The alarm comes when the floor will be broken within so many days.</param>
/// <param name="clock">Tells today.</param>
/// <param name="time">For the intervals.</param>
/// <param name="logger">For alarms.</param>
internal sealed partial class ForecastWatch(
    Func<LocalDate, IReadOnlyList<(string Volume, VolumeForecast? Forecast)>> look, DiskBoard board, int alarmDays, IClock clock, TimeProvider time, ILogger logger)
{
    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>From the start to the first look: recording comes first.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    private readonly HashSet<string> _raised = new(StringComparer.Ordinal);

    /// <summary>Looks until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await Task.Delay(First, time, stopping);
            using var timer = new PeriodicTimer(Period, time);
            do
            {
                Look();
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    /// <summary>Looks once.</summary>
    public void Look()
    {
        try
        {
            foreach (var (volume, forecast) in look(UtcTime.BeijingDate(clock.GetCurrentInstant())))
            {
                board.Set(volume, forecast);
                Judge(volume, forecast);
            }
        }
        catch (Exception error) when (error is IOException or FormatException or ArgumentException)
        {
            Log.Failed(logger, error.Message);
        }
    }

    private void Judge(string volume, VolumeForecast? forecast)
    {
        if (forecast?.IsWithin(alarmDays) == true)
        {
            if (_raised.Add(volume))
            {
                Log.Raised(logger, volume, LocalDatePattern.Iso.Format(forecast.FullOn!.Value), forecast.MissingBytes / 1e9);
            }
        }
        else if (forecast is not null && _raised.Remove(volume))
        {
            Log.Cleared(logger, volume);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1811, LogLevel.Critical, "ALARM volume {Volume}: with today's load the floor will be broken on {Day}: {Gigabytes:0.0} GB are missing; enlarge the disk, or let cameras write less")]
        public static partial void Raised(ILogger logger, string volume, string day, double gigabytes);

        [LoggerMessage(1812, LogLevel.Warning, "volume {Volume}: the floor will be kept, alarm over")]
        public static partial void Cleared(ILogger logger, string volume);

        [LoggerMessage(1813, LogLevel.Error, "the forecast of the disks could not be made: {Message}")]
        public static partial void Failed(ILogger logger, string message);

        [LoggerMessage(1814, LogLevel.Debug, "forecast watch stopped")]
        public static partial void Stopped(ILogger logger);
    }
}

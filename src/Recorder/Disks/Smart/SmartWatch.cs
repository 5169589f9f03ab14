using Microsoft.Extensions.Logging;

namespace Supervision.Recorder.Disks.Smart;

/// <summary>Asks the disks of the volumes how they are, two minutes after the start and then each hour. Logged once a change.</summary>
/// <param name="volumes">The volumes.</param>
/// <param name="disks">Names the disks behind a path.</param>
/// <param name="smartctl">Asks them.</param>
/// <param name="board">Shows what they say.</param>
/// <param name="time">For the intervals.</param>
/// <param name="logger">For alarms.</param>
internal sealed partial class SmartWatch(
    IReadOnlyList<HallVolume> volumes, Func<string, IReadOnlyList<string>> disks, Smartctl smartctl, DiskBoard board, TimeProvider time, ILogger logger)
{
    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>From the start to the first look.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <summary>Looks until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await Task.Delay(First, time, stopping);
            using var timer = new PeriodicTimer(Period, time);
            do
            {
                await LookAsync(stopping);
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    /// <summary>Looks once. A disk that several volumes lie on is asked once.</summary>
    public async Task LookAsync(CancellationToken stopping)
    {
        var asked = new Dictionary<string, SmartReport>(StringComparer.Ordinal);
        foreach (var volume in volumes)
        {
            var devices = smartctl.IsInstalled ? disks(volume.Path) : [];
            foreach (var device in devices.Where(device => !asked.ContainsKey(device)))
            {
                asked[device] = await smartctl.AskAsync(device, stopping);
                Tell(device, SmartJudge.Trouble(asked[device]));
            }

            board.Set(volume.Id, new SmartState([.. devices.Select(device => asked[device])], Why(devices)));
        }
    }

    private string Why(IReadOnlyList<string> devices) => !smartctl.IsInstalled ? "smartctl is not installed (package smartmontools)"
        : devices.Count == 0 ? "no disk of its own is known behind this path" : "";

    private void Tell(string device, string trouble)
    {
        var before = _told.GetValueOrDefault(device, "");
        _told[device] = trouble;
        if (trouble != before)
        {
            Log.Changed(logger, trouble.Length > 0 ? LogLevel.Critical : LogLevel.Warning, trouble.Length > 0 ? "ALARM disk " + trouble : $"disk {device}: well again");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1821, Message = "{Line}")]
        public static partial void Changed(ILogger logger, LogLevel level, string line);

        [LoggerMessage(1822, LogLevel.Debug, "smart watch stopped")]
        public static partial void Stopped(ILogger logger);
    }
}

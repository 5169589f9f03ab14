using Microsoft.Extensions.Logging;

namespace Supervision.Recorder.Health;

/// <summary>Keeps the health pages up. Recording is above them: where the port is taken, it is tried again now and then, and the log has an alarm.</summary>
internal sealed partial class HealthPages : IAsyncDisposable
{
    /// <summary>From one try to the next.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    private readonly Func<Task<HealthServer>> _open;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private HealthServer? _server;

    private HealthPages(Func<Task<HealthServer>> open, TimeProvider time, ILogger logger) => (_open, _time, _logger) = (open, time, logger);

    /// <summary>The address that answers; null while there is none.</summary>
    public string? Address => _server?.Address;

    /// <summary>Why the last try failed; empty where none did.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>Tries once.</summary>
    /// <param name="open">Starts the server; an <see cref="IOException"/> says why it cannot.</param>
    /// <param name="time">For the further tries.</param>
    /// <param name="logger">Takes the alarm, and its end.</param>
    public static async Task<HealthPages> StartAsync(Func<Task<HealthServer>> open, TimeProvider time, ILogger logger)
    {
        var pages = new HealthPages(open, time, logger);
        if (!await pages.TryAsync())
        {
            Log.Refused(logger, pages.Refusal, Period.TotalSeconds);
        }

        return pages;
    }

    /// <summary>Tries again until the pages are there or it is cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period, _time);
        try
        {
            while (_server is null && await timer.WaitForNextTickAsync(stopping))
            {
                if (await TryAsync())
                {
                    Log.There(_logger, Address);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(_logger);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<bool> TryAsync()
    {
        try
        {
            _server = await _open();
            return true;
        }
        catch (IOException refused)
        {
            Refusal = refused.Message;
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1105, LogLevel.Critical, "ALARM no health pages: {Reason}; recording goes on without them, trying again each {Seconds:0} s")]
        public static partial void Refused(ILogger logger, string reason, double seconds);

        [LoggerMessage(1106, LogLevel.Warning, "health pages are there now: {Address}")]
        public static partial void There(ILogger logger, string? address);

        [LoggerMessage(1107, LogLevel.Debug, "stopped while the health pages' port was taken")]
        public static partial void Stopped(ILogger logger);
    }
}

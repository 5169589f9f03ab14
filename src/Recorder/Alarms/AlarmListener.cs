using Microsoft.Extensions.Logging;

using Supervision.Media.Streams;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Events;

namespace Supervision.Recorder.Alarms;

/// <summary>
/// Hears one camera's events by a pull point while it is recorded, and subscribes anew, more and more seldom, where that fails. It asks at most once a second
/// whatever the camera answers, keeps nothing, and never takes the recording down.
/// </summary>
/// <param name="camera">The camera's id.</param>
/// <param name="connect">Connects to the camera; null while it is not known where it is.</param>
/// <param name="book">Takes what it tells.</param>
/// <param name="time">For the waits.</param>
/// <param name="logger">For what nobody foresaw.</param>
internal sealed partial class AlarmListener(string camera, Func<CancellationToken, Task<OnvifCamera?>> connect, AlarmBook book, TimeProvider time, ILogger logger)
{
    internal static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    internal static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Where the camera has no events, or refuses the account: accounts are locked by those who try again and again.</summary>
    internal static readonly TimeSpan HopelessPause = TimeSpan.FromMinutes(30);

    /// <summary>From one question to the next at least: of a camera that answers at once, and of one with a flood of events.</summary>
    internal static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>How long the camera may wait for something to happen.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);

    private TimeSpan _pause = FirstPause;

    /// <summary>Listens until cancelled.</summary>
    internal async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await Task.Delay(await TryAsync(stopping), time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await book.CloseAsync();
            Log.Stopped(logger, camera);
        }
    }

    /// <returns>How long to wait before the next try.</returns>
    private async Task<TimeSpan> TryAsync(CancellationToken stopping)
    {
        try
        {
            using var device = await connect(stopping);
            if (device is not null)
            {
                await ListenAsync(device, stopping);
            }

            return FirstPause; // Its place is looked for by those who record it.
        }
        catch (OnvifException hopeless) when (hopeless.Failure is OnvifFailure.NotSupported or OnvifFailure.NotAuthorized or OnvifFailure.NotAllowed)
        {
            book.Lost(hopeless.Message);
            return HopelessPause;
        }
        catch (Exception failure) when (failure is OnvifException or MediaSourceException)
        {
            book.Lost(failure.Message);
            return Longer();
        }
#pragma warning disable CA1031 // A defect here must not take the recording down: it is logged in full, and listening begins anew.
        catch (Exception defect) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Defect(logger, camera, defect);
            book.Lost(defect.Message);
            return HopelessPause;
        }
    }

    /// <summary>Ends by a failure or by being cancelled.</summary>
    private async Task ListenAsync(OnvifCamera device, CancellationToken stopping)
    {
        var events = device.Events
            ?? throw new OnvifException(OnvifFailure.NotSupported, $"{device.Address.Authority}: the camera has no events service: tampering and signal loss are not told");
        var point = await events.SubscribeAsync(Lifetime, stopping);
        try
        {
            await AskStatesAsync(point, stopping);
            for (var wait = Pace; ; wait = book.IsSettling ? Pace : Patience)
            {
                var begun = time.GetTimestamp();
                await book.TakeAsync(await point.PullAsync(wait, stopping));
                _pause = FirstPause;
                var rest = Pace - time.GetElapsedTime(begun);
                await Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, time, stopping);
            }
        }
        catch (Exception end) when (stopping.IsCancellationRequested || end is OnvifException { Failure: not (OnvifFailure.Unreachable or OnvifFailure.Timeout) })
        {
            // Cameras have room for a few, and would keep it for minutes.
            await EndAsync(point);
            throw;
        }
    }

    /// <summary>What stood before the subscription, and what ended while there was none.</summary>
    private async Task AskStatesAsync(PullPoint point, CancellationToken stopping)
    {
        try
        {
            await point.AskStatesAsync(stopping);
        }
        catch (OnvifException refusal) when (refusal.Failure is not (OnvifFailure.Unreachable or OnvifFailure.Timeout))
        {
            Log.NoStates(logger, camera, refusal.Message);
        }
    }

    /// <summary>Gives the subscription back; a camera that does not answer forgets it by itself.</summary>
    private async Task EndAsync(PullPoint point)
    {
        using var limit = new CancellationTokenSource(StopLimit, time);
        try
        {
            await point.UnsubscribeAsync(limit.Token);
        }
        catch (Exception failure) when (failure is OnvifException or OperationCanceledException)
        {
            Log.NotUnsubscribed(logger, camera, failure.Message);
        }
    }

    private TimeSpan Longer()
    {
        var pause = _pause;
        _pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        return pause;
    }

    private static partial class Log
    {
        [LoggerMessage(1445, LogLevel.Error, "camera {Camera}: its events could not be heard")]
        public static partial void Defect(ILogger logger, string camera, Exception defect);

        [LoggerMessage(1446, LogLevel.Debug, "camera {Camera}: it does not tell its present state, only changes: {Message}")]
        public static partial void NoStates(ILogger logger, string camera, string message);

        [LoggerMessage(1447, LogLevel.Debug, "camera {Camera}: its subscription ends by itself: {Message}")]
        public static partial void NotUnsubscribed(ILogger logger, string camera, string message);

        [LoggerMessage(1448, LogLevel.Debug, "camera {Camera}: its events are not heard any longer")]
        public static partial void Stopped(ILogger logger, string camera);
    }
}

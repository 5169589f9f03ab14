using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Onvif.Events;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Alarms;

/// <summary>
/// What one camera reports, shown, logged and noted. A disk that does not take a note costs the note, told once, and nothing else. For one task.
/// </summary>
internal sealed partial class AlarmBook(CameraStatus status, CatalogWriter catalog, IClock clock, ILogger logger)
{
    private readonly AlarmRule _rule = new();
    private string _trouble = "";
    private bool _isRefused;
    private bool _isListening;

    /// <summary>True while an alarm waits for being over for good: <see cref="TakeAsync"/> is to be called again soon.</summary>
    internal bool IsSettling => _rule.IsSettling;

    /// <summary>Takes what the camera told just now; also nothing.</summary>
    internal async Task TakeAsync(IReadOnlyList<CameraEvent> events)
    {
        var now = clock.GetCurrentInstant();
        Heard();
        foreach (var told in events)
        {
            if (_rule.Take(told, now) is { } begun)
            {
                Log.Raised(logger, status.Camera, begun.Alarm.Name(), begun.Detail);
                await NoteAsync(() => catalog.BeginAlarmAsync(status.Camera, begun.Alarm, begun.At, begun.CameraTime, begun.Detail));
            }
        }

        await SettleAsync(now, isLast: false);
    }

    /// <summary>The recorder ends: notes what is over. What stands ends with the recorder.</summary>
    internal Task CloseAsync() => SettleAsync(clock.GetCurrentInstant(), isLast: true);

    /// <summary>The camera does not tell its events. What stood stands on: nobody said that it is over.</summary>
    internal void Lost(string message)
    {
        if (_trouble.Length == 0)
        {
            Log.Lost(logger, status.Camera, message);
        }

        (_trouble, _isListening) = (message, false);
        Show();
    }

    private async Task SettleAsync(Instant now, bool isLast)
    {
        foreach (var over in _rule.Settle(now, isLast))
        {
            Log.Cleared(logger, status.Camera, over.Alarm.Name());
            await NoteAsync(() => catalog.EndAlarmAsync(status.Camera, over.Alarm, over.At, over.CameraTime));
        }

        Show();
    }

    private void Heard()
    {
        if (_trouble.Length > 0)
        {
            Log.Heard(logger, status.Camera);
        }

        (_trouble, _isListening) = ("", true);
    }

    private void Show() => status.SetEvents(new EventState(_isListening, _trouble, _rule.Motions, _rule.Sounds, _rule.Standing));

    private async Task NoteAsync(Func<Task> note)
    {
        try
        {
            await note();
            _isRefused = false;
        }
        catch (IOException failure)
        {
            if (!_isRefused)
            {
                Log.NotNoted(logger, status.Camera, failure.Message);
            }

            _isRefused = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1440, LogLevel.Critical, "ALARM camera {Camera} reports {Alarm}: {Detail}")]
        public static partial void Raised(ILogger logger, string camera, string alarm, string detail);

        [LoggerMessage(1441, LogLevel.Warning, "camera {Camera} reports that {Alarm} is over")]
        public static partial void Cleared(ILogger logger, string camera, string alarm);

        [LoggerMessage(1442, LogLevel.Warning, "camera {Camera}: its events (tamper, signal loss) are not told, and are asked for again: {Message}")]
        public static partial void Lost(ILogger logger, string camera, string message);

        [LoggerMessage(1443, LogLevel.Information, "camera {Camera}: its events are told again")]
        public static partial void Heard(ILogger logger, string camera);

        [LoggerMessage(1444, LogLevel.Warning, "camera {Camera}: what it reported could not be noted: {Message}")]
        public static partial void NotNoted(ILogger logger, string camera, string message);
    }
}

using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Media.Posix;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Clocks;

/// <summary>Looks at the clocks each ten seconds, and notes a sample of each about once a minute.</summary>
/// <param name="ask">Asks the kernel.</param>
/// <param name="cameras">Where a camera has several, the first one that tells is shown; all are noted.</param>
/// <param name="board">Shows what was found.</param>
/// <param name="note">Makes samples durable.</param>
/// <param name="clock">Dates the samples of the host's clock.</param>
/// <param name="time">For the intervals.</param>
/// <param name="logger">For what could not be noted.</param>
internal sealed partial class ClockWatch(
    Func<KernelClock> ask,
    IReadOnlyList<ICameraClock> cameras,
    ClockBoard board,
    Func<HostClock?, IReadOnlyList<ClockOffset>, Task> note,
    IClock clock,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    // A little less than a minute: the sixth look after a sample takes the next one, also where its timer was a moment early.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(55);

    private readonly long[] _cameraNoted = new long[cameras.Count];
    private readonly Instant[] _lastMeasured = new Instant[cameras.Count];
    private readonly ClockAlarm _hostAlarm = new();
    private long? _hostNoted;
    private long? _unsynchronised;
    private bool _isRefused;

    /// <summary>Looks until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
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

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken stopping)
    {
        var host = LookAtHost();
        var found = await Task.WhenAll(cameras.Select(camera => camera.ReadAsync(stopping).AsTask()));
        foreach (var best in found.OfType<ClockOffset>().DistinctBy(reading => reading.Camera))
        {
            board.Set(best);
        }

        var due = found.Where((reading, index) => reading is not null && IsDue(index, reading)).Select(reading => reading!).ToList();
        if (host is not null || due.Count > 0)
        {
            await NoteAsync(host, due);
        }
    }

    /// <returns>A sample to be noted; null where none is due.</returns>
    private HostClock? LookAtHost()
    {
        var now = clock.GetCurrentInstant();
        KernelClock state;
        try
        {
            state = ask();
        }
        catch (PosixException refused)
        {
            board.Set(new HostState(now, null, $"the host's clock cannot be asked ({refused.Message}): take ProtectClock= out of the service"));
            return null;
        }

        _unsynchronised = state.IsSynchronised ? null : _unsynchronised ?? time.GetTimestamp();
        board.Set(HostState.Of(now, state, _unsynchronised is { } since ? time.GetElapsedTime(since) : TimeSpan.Zero, _hostAlarm));
        if (_hostNoted is { } last && time.GetElapsedTime(last) < Interval)
        {
            return null;
        }

        _hostNoted = time.GetTimestamp();
        return new HostClock(now, state);
    }

    /// <summary>A measurement is noted once, and each camera's about once a minute.</summary>
    private bool IsDue(int camera, ClockOffset reading)
    {
        var isFirst = _lastMeasured[camera] == default;
        if (reading.Measured == _lastMeasured[camera] || (!isFirst && time.GetElapsedTime(_cameraNoted[camera]) < Interval))
        {
            return false;
        }

        (_cameraNoted[camera], _lastMeasured[camera]) = (time.GetTimestamp(), reading.Measured);
        return true;
    }

    private async Task NoteAsync(HostClock? host, IReadOnlyList<ClockOffset> offsets)
    {
        try
        {
            await note(host, offsets);
            _isRefused = false;
        }
        catch (IOException failure)
        {
            // Shown and judged all the same; a hole in the series is told once.
            if (!_isRefused)
            {
                Log.NotNoted(logger, failure.Message);
            }

            _isRefused = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1270, LogLevel.Warning, "samples of the clocks could not be noted: {Message}")]
        public static partial void NotNoted(ILogger logger, string message);

        [LoggerMessage(1271, LogLevel.Debug, "clock watch stopped")]
        public static partial void Stopped(ILogger logger);
    }
}

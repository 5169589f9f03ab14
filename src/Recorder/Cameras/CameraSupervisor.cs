using Microsoft.Extensions.Logging;

using Supervision.Domain;
using Supervision.Media.Streams;
using Supervision.Recorder.Pipeline;

namespace Supervision.Recorder.Cameras;

/// <summary>
/// Keeps one camera recording for as long as the program runs: a long-lived loop around disposable attempts. Whatever an attempt
/// dies of, the next one starts clean.
/// </summary>
internal sealed partial class CameraSupervisor(
    ProcessorParts parts,
    Func<CancellationToken, Task<IMediaSource>> open,
    Backoff backoff,
    QueueLimits limits,
    ILogger logger)
{
    private static readonly TimeSpan Proven = TimeSpan.FromSeconds(10);

    private static readonly Discontinuity Stopped = new(GapCause.RecorderStopped, "the recorder was stopped");

    /// <summary>Runs until cancelled; never throws for what a camera does.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var (tried, begun) = (parts.Clock.GetCurrentInstant(), parts.Time.GetTimestamp());
            var end = await AttemptAsync(stopping);
            if (!stopping.IsCancellationRequested)
            {
                // A connection that gave pictures has its end from them; one that never did is missing since it was tried.
                var since = parts.Status.IsConnected ? parts.Clock.GetCurrentInstant() : tried;
                parts.Sink.Miss(since, new Discontinuity(end.Cause, end.Failure.Message));
                // Tries follow each other at the same pace, whether the camera refuses at once or lets us wait.
                await RestAsync(end.Failure, parts.Status.IsConnected ? TimeSpan.Zero : parts.Time.GetElapsedTime(begun), stopping);
            }
        }

        parts.Sink.Miss(parts.Clock.GetCurrentInstant(), Stopped);
        parts.Status.SetStopped();
    }

    private async Task RestAsync(MediaSourceException failure, TimeSpan spent, CancellationToken stopping)
    {
        var wait = backoff.Next(failure.Failure, spent);
        // A camera that stays off for days is one line in the log, not one each few seconds.
        var level = failure.Message == parts.Status.Message ? LogLevel.Debug : LogLevel.Warning;
        parts.Status.SetDisconnected(failure.Message);
        Log.Broken(logger, level, parts.Status.Camera, failure.Failure, failure.Message, wait.TotalSeconds);
        await WaitAsync(wait, stopping);
    }

    /// <summary>One connection from opening to its end.</summary>
    /// <returns>What it died of.</returns>
    private async Task<(MediaSourceException Failure, GapCause Cause)> AttemptAsync(CancellationToken stopping)
    {
        try
        {
            await using var source = await open(stopping);
            parts.Status.SetConnected(source);
            parts.Tap?.Connect(source);
            Log.Connected(logger, parts.Status.Camera);
            await RunOnceAsync(source, stopping);
            return Known(new MediaSourceException(SourceFailure.ConnectionLost, "the camera ended the stream"));
        }
        catch (MediaSourceException failure)
        {
            return Known(failure);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Known(new MediaSourceException(SourceFailure.ConnectionLost, "stopped"));
        }
#pragma warning disable CA1031 // A camera that meets a defect of ours must not take the other cameras down: it is logged in full and tried again.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            Log.Defect(logger, parts.Status.Camera, defect);
            return (new MediaSourceException(SourceFailure.BadProtocol, $"processing failed: {defect.Message}", defect), GapCause.Overload);
        }
    }

    private static (MediaSourceException Failure, GapCause Cause) Known(MediaSourceException failure) => (failure, failure.Failure.GapCause());

    private async Task RunOnceAsync(IMediaSource source, CancellationToken stopping)
    {
        var queue = new PacketQueue(limits.MaxUnits, limits.MaxBytes);
        using var processor = new StreamProcessor(parts, source, queue);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var reading = ReadAsync(source, queue, ended.Token);
        try
        {
            await processor.RunAsync(() => stopping.IsCancellationRequested
                ? Stopped
                : new Discontinuity(GapCause.Network, "the camera ended the stream"));
        }
        finally
        {
            parts.Tap?.Disconnect();
            await ended.CancelAsync();
            await reading;
        }
    }

    /// <summary>Socket to queue. Its end, good or bad, travels through the queue behind everything that came before it.</summary>
    private async Task ReadAsync(IMediaSource source, PacketQueue queue, CancellationToken stopping)
    {
        var opened = parts.Time.GetTimestamp();
        try
        {
            while (await source.ReadAsync(stopping) is { } unit)
            {
                // A camera that breaks after each key frame must not make a file of each.
                if (unit.IsKeyFrame && unit.IsVideo && parts.Time.GetElapsedTime(opened) > Proven)
                {
                    backoff.Reset();
                }

                parts.Tap?.Offer(unit);
                queue.Add(unit);
            }

            queue.Complete(null);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            queue.Complete(null);
        }
#pragma warning disable CA1031 // Handed to the processor, which rethrows it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            queue.Complete(failure);
        }
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(wait, parts.Time, stopping);
        }
        catch (OperationCanceledException)
        {
            Log.WaitCut(logger, parts.Status.Camera);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Information, "camera {Camera}: connected")]
        public static partial void Connected(ILogger logger, string camera);

        [LoggerMessage(EventId = 1002, Message = "camera {Camera}: {Failure}: {Message}; trying again in {Seconds:0.0} s")]
        public static partial void Broken(ILogger logger, LogLevel level, string camera, SourceFailure failure, string message, double seconds);

        [LoggerMessage(1003, LogLevel.Error, "camera {Camera}: a defect of this program")]
        public static partial void Defect(ILogger logger, string camera, Exception defect);

        [LoggerMessage(1004, LogLevel.Debug, "camera {Camera}: stopped while waiting for the next try")]
        public static partial void WaitCut(ILogger logger, string camera);
    }
}

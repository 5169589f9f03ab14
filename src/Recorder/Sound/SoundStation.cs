using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Codecs;
using Supervision.Media.FFmpeg;
using Supervision.Media.Streams;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;

namespace Supervision.Recorder.Sound;

/// <summary>
/// Keeps one sound coming for as long as the program runs: a long-lived loop around disposable connections, as cameras have it. It is received once, measured,
/// and handed to every camera that it is recorded with.
/// </summary>
/// <param name="status">Is told how it goes.</param>
/// <param name="open">Makes a connection.</param>
/// <param name="output">Where the sound goes.</param>
/// <param name="ledgers">The timelines of it, which live as long as the station.</param>
/// <param name="levels">Collects what is measured.</param>
/// <param name="backoff">How long to wait between tries.</param>
/// <param name="clock">Wall time.</param>
/// <param name="time">Timers and monotonic time.</param>
/// <param name="logger">For its lines, and libav's.</param>
internal sealed partial class SoundStation(
    SoundStatus status,
    Func<CancellationToken, Task<IMediaSource>> open,
    SoundOutput output,
    IReadOnlyList<PickupLedger> ledgers,
    LevelMinutes levels,
    Backoff backoff,
    IClock clock,
    TimeProvider time,
    ILogger logger) : IDisposable
{
    private const int MostUnits = 256;
    private const int MostBytes = 1 << 20;

    private static readonly TimeSpan Proven = TimeSpan.FromSeconds(10);

    private readonly SoundMeter _meter = new(levels.Add, levels.AddHum, logger);

    /// <summary>What it is doing.</summary>
    public SoundStatus Status => status;

    /// <summary>What was measured.</summary>
    public LevelMinutes Levels => levels;

    /// <summary>Listens until cancelled; never throws for what a device does.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var writing = ledgers.Select(ledger => Task.Run(ledger.RunAsync, CancellationToken.None)).ToList();
        output.Miss(clock.GetCurrentInstant(), new Discontinuity(GapCause.RecorderStopped, "the recorder had just been started"));
        while (!stopping.IsCancellationRequested)
        {
            var tried = clock.GetCurrentInstant();
            var failure = await AttemptAsync(stopping);
            if (!stopping.IsCancellationRequested)
            {
                output.Miss(tried, WhyOf(failure));
                await RestAsync(failure, stopping);
            }
        }

        foreach (var ledger in ledgers)
        {
            ledger.Complete();
        }

        await Task.WhenAll(writing);
    }

    /// <summary>Frees the filters.</summary>
    public void Dispose() => _meter.Dispose();

    private static Discontinuity WhyOf(MediaSourceException failure) => new(
        failure.Failure switch
        {
            SourceFailure.ConnectionLost => GapCause.Network,
            SourceFailure.StoodStill => GapCause.Overload,
            _ => GapCause.PickupOff,
        },
        failure.Message);

    /// <summary>One connection from opening to its end.</summary>
    /// <returns>What it died of.</returns>
    private async Task<MediaSourceException> AttemptAsync(CancellationToken stopping)
    {
        try
        {
            await using var source = await open(stopping);
            status.SetConnected();
            Log.Connected(logger, status.Source.Id);
            return await ListenAsync(source, stopping);
        }
        catch (MediaSourceException failure)
        {
            return failure;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new MediaSourceException(SourceFailure.ConnectionLost, "stopped");
        }
        catch (LibavException unusable)
        {
            return new MediaSourceException(SourceFailure.UnsupportedMedia, unusable.Message, unusable);
        }
#pragma warning disable CA1031 // A pickup that meets a defect of ours must not take the cameras down: it is logged in full and tried again.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            Log.Defect(logger, status.Source.Id, defect);
            return new MediaSourceException(SourceFailure.BadProtocol, $"processing failed: {defect.Message}", defect);
        }
    }

    /// <summary>Connections are read on a thread that all of them share: what is done with the sound is done behind a queue.</summary>
    private async Task<MediaSourceException> ListenAsync(IMediaSource source, CancellationToken stopping)
    {
        var queue = new PacketQueue(MostUnits, MostBytes);
        using var processor = new SoundProcessor(output, _meter, source, time, logger);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var reading = ReadAsync(source, queue, ended.Token);
        try
        {
            while (await queue.TakeAsync() is { } unit)
            {
                processor.Take(unit, queue.TakeDropped());
            }

            var end = new MediaSourceException(SourceFailure.ConnectionLost, "the pickup ended the stream");
            processor.Finish(stopping.IsCancellationRequested ? null : WhyOf(end));
            return end;
        }
        catch (MediaSourceException failure)
        {
            processor.Finish(WhyOf(failure));
            throw;
        }
        finally
        {
            await ended.CancelAsync();
            await reading;
            queue.Clear();
        }
    }

    private async Task ReadAsync(IMediaSource source, PacketQueue queue, CancellationToken stopping)
    {
        var opened = time.GetTimestamp();
        try
        {
            while (await source.ReadAsync(stopping) is { } unit)
            {
                if (time.GetElapsedTime(opened) > Proven)
                {
                    backoff.Reset();
                }

                queue.Add(unit);
            }

            queue.Complete(null);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            queue.Complete(null);
        }
#pragma warning disable CA1031 // Handed to the processing, which rethrows it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            queue.Complete(failure);
        }
    }

    private async Task RestAsync(MediaSourceException failure, CancellationToken stopping)
    {
        var wait = backoff.Next(failure.Failure);
        // A pickup that stays off for days is one line in the log, not one each few seconds.
        var level = failure.Message == status.Message ? LogLevel.Debug : LogLevel.Warning;
        status.SetDisconnected(failure.Message);
        Log.Broken(logger, level, status.Source.Id, failure.Failure, failure.Message, wait.TotalSeconds);
        try
        {
            await Task.Delay(wait, time, stopping);
        }
        catch (OperationCanceledException)
        {
            Log.WaitCut(logger, status.Source.Id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1285, LogLevel.Information, "sound {Source}: connected")]
        public static partial void Connected(ILogger logger, string source);

        [LoggerMessage(EventId = 1286, Message = "sound {Source}: {Failure}: {Message}; trying again in {Seconds:0.0} s")]
        public static partial void Broken(ILogger logger, LogLevel level, string source, SourceFailure failure, string message, double seconds);

        [LoggerMessage(1287, LogLevel.Error, "sound {Source}: a defect of this program")]
        public static partial void Defect(ILogger logger, string source, Exception defect);

        [LoggerMessage(1288, LogLevel.Debug, "sound {Source}: stopped while waiting for the next try")]
        public static partial void WaitCut(ILogger logger, string source);
    }
}

using System.Collections.Concurrent;
using System.Threading.Channels;

using Microsoft.Extensions.Logging;

using Supervision.Media.FFmpeg;
using Supervision.Media.Posix;

namespace Supervision.Recorder.Guard;

/// <summary>
/// Looks at samples of all cameras of a hall, one after the other, on one thread that runs only where nothing else wants to. No more than a few samples
/// exist at any time: who finds no place is sampled later.
/// </summary>
internal sealed partial class StripGuard : IDisposable
{
    /// <summary>Samples that are being collected, wait, or are judged, at most.</summary>
    public const int Places = 2;

    private readonly GuardBudget _budget;
    private readonly Func<string, GuardReport, Task> _note;
    private readonly ILogger _logger;
    private readonly BlockingCollection<IGuardSample> _samples = new(Places);
    private readonly Channel<(IGuardSample Sample, TimeSpan Cost)> _judged = Channel.CreateUnbounded<(IGuardSample, TimeSpan)>();
    private readonly Thread _thread;
    private volatile bool _isStopping;
    private int _taken;
    private int _waiting;

    /// <summary>Starts the thread.</summary>
    /// <param name="budget">What samples may cost.</param>
    /// <param name="note">Makes what a sample of a camera showed durable.</param>
    /// <param name="logger">Defects, and libav's lines.</param>
    public StripGuard(GuardBudget budget, Func<string, GuardReport, Task> note, ILogger logger)
    {
        (_budget, _note, _logger) = (budget, note, logger);
        _thread = new Thread(Work) { IsBackground = true, Name = "strip guard" };
        _thread.Start();
    }

    /// <summary>One camera more is guarded, and may cost something.</summary>
    /// <param name="share">Share of a core.</param>
    public void AddCamera(double share) => _budget.AddCamera(share);

    /// <summary>True while a sample waits or is judged: older segments stand back.</summary>
    public bool IsBusy => Volatile.Read(ref _waiting) > 0;

    /// <summary>True where a sample may be begun; its place is taken until it is judged.</summary>
    public bool TryReserve()
    {
        if (!_budget.HasRoom || _isStopping)
        {
            return false;
        }

        if (Interlocked.Increment(ref _taken) <= Places)
        {
            return true;
        }

        Interlocked.Decrement(ref _taken);
        return false;
    }

    /// <summary>Has a sample judged for which a place was taken (ownership moves). Never waits.</summary>
    public void Submit(IGuardSample sample)
    {
        Interlocked.Increment(ref _waiting);
        if (_isStopping || !_samples.TryAdd(sample))
        {
            Interlocked.Decrement(ref _waiting);
            sample.Dispose();
        }
    }

    /// <summary>Hands out what was found until cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var (sample, cost) in _judged.Reader.ReadAllAsync(stopping))
            {
                _budget.Spend(cost);
                Interlocked.Decrement(ref _taken);
                await sample.FinishAsync(cost);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(_logger);
        }
    }

    /// <summary>Ends the thread; what waits is not judged any more.</summary>
    public void Dispose()
    {
        _isStopping = true;
        _samples.CompleteAdding();
        _thread.Join();
        foreach (var sample in _samples)
        {
            sample.Dispose();
        }

        _samples.Dispose();
    }

    /// <summary>Makes what a sample of the strip showed durable.</summary>
    public async Task NoteAsync(string camera, GuardReport report)
    {
        try
        {
            await _note(camera, report);
        }
        catch (IOException failure)
        {
            // The figures are shown and have been acted on; only their record is late or lost.
            Log.NotNoted(_logger, camera, failure.Message);
        }
    }

    private void Work()
    {
        if (!CurrentThread.TryLowerPriority())
        {
            Log.NotLowered(_logger);
        }

        foreach (var sample in _samples.GetConsumingEnumerable())
        {
            using (sample)
            {
                var before = CurrentThread.CpuTime;
                Judge(sample);
                Interlocked.Decrement(ref _waiting);
                _judged.Writer.TryWrite((sample, CurrentThread.CpuTime - before));
            }
        }
    }

    private void Judge(IGuardSample sample)
    {
        try
        {
            sample.Judge(() => _isStopping, _logger);
        }
        catch (LibavException failure)
        {
            Log.NotDecoded(_logger, sample.CameraId, failure.Message);
        }
#pragma warning disable CA1031 // The guard is not worth a recording: a defect in it is logged in full, and the next sample comes.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            Log.Defect(_logger, sample.CameraId, defect);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1250, LogLevel.Debug, "the system does not let the strip guard lower its priority")]
        public static partial void NotLowered(ILogger logger);

        [LoggerMessage(1251, LogLevel.Warning, "camera {Camera}: a sample of its pictures cannot be decoded: {Message}")]
        public static partial void NotDecoded(ILogger logger, string camera, string message);

        [LoggerMessage(1252, LogLevel.Error, "camera {Camera}: a defect of the strip guard")]
        public static partial void Defect(ILogger logger, string camera, Exception defect);

        [LoggerMessage(1253, LogLevel.Warning, "camera {Camera}: what a sample of the strip showed is not in the journal: {Message}")]
        public static partial void NotNoted(ILogger logger, string camera, string message);

        [LoggerMessage(1254, LogLevel.Debug, "strip guard stopped")]
        public static partial void Stopped(ILogger logger);
    }
}

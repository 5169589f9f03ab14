using Microsoft.Extensions.Logging;

using Supervision.Domain;
using Supervision.Media.FFmpeg;

namespace Supervision.Recorder.Guard;

/// <summary>
/// The idle-time job of a recorder: compares older segments with and without their strip, one after the other, while samples leave something of the
/// guard's budget. A segment is judged once; the result is in journal and catalogue.
/// </summary>
/// <param name="segments">Chooses.</param>
/// <param name="hands">Does what was chosen; calls the action between pictures.</param>
/// <param name="note">Makes a result durable and shows it, with the processor time that it took.</param>
/// <param name="mayRun">False while the recorder is overloaded or a sample waits: then nothing is begun, and what was begun pauses.</param>
/// <param name="budget">What it may cost.</param>
/// <param name="time">Monotonic time.</param>
/// <param name="logger">Damage, and segments that cannot be judged.</param>
internal sealed partial class OlderJob(
    OlderSegments segments,
    Func<OlderWork, Action, OlderResult> hands,
    Func<OlderResult, TimeSpan, Task> note,
    Func<bool> mayRun,
    GuardBudget budget,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>How often it looks whether there is room.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>How long it rests where there is nothing to do, or where something failed: a disk that cannot be read fills no log.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly OlderThread _thread = new(segments.Next, hands, mayRun);

    /// <summary>Runs until cancelled; then ends within a picture.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                if (budget.HasRoomForOlder && mayRun() && !await TryNextAsync(stopping))
                {
                    await Task.Delay(Rest, time, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    /// <returns>False where the next try has to wait.</returns>
    private async Task<bool> TryNextAsync(CancellationToken stopping)
    {
        var trial = await _thread.TryNextAsync(stopping);
        budget.SpendOnOlder(trial.Cost);
        if (trial.Failure is { } failure)
        {
            stopping.ThrowIfCancellationRequested();
            Failed(trial.Work, failure);
            return false;
        }

        return trial.Result is { } result && await NoteAsync(result, trial.Cost);
    }

    private async Task<bool> NoteAsync(OlderResult result, TimeSpan cost)
    {
        try
        {
            await note(result, cost);
        }
#pragma warning disable CA1031 // The job is not worth a recording: what goes wrong in it is logged.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Failed(result.Work, failure);
            return false;
        }

        var segment = result.Work.Segment;
        if (result.File is { } file)
        {
            Log.Relabelled(logger, segment.Camera, file.Path, cost.TotalSeconds);
        }
        else if (result.Figures is { IsDamaged: true } bad)
        {
            Log.Damaged(logger, segment.Camera, segment.Path, bad.WorstDb, bad.Pictures, bad.MeanDb, bad.IdenticalShare * 100, StripFigures.LimitDb);
        }
        else
        {
            Log.Good(logger, segment.Camera, segment.Path, result.Figures!.WorstDb, result.Figures.Pictures, cost.TotalSeconds);
        }

        return true;
    }

    private void Failed(OlderWork? work, Exception failure)
    {
        if (work is not null)
        {
            segments.LeaveOut(work);
        }

        var path = work?.Segment.Path ?? "the catalogue";
        if (failure is FormatException or IOException or UnauthorizedAccessException or LibavException)
        {
            Log.NotDone(logger, path, failure.Message);
        }
        else
        {
            Log.Defect(logger, path, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1260, LogLevel.Warning, "camera {Camera}: {Path}: the strip damages the picture: {Worst:0.0} dB in the worst of {Pictures} pictures, mean {Mean:0.0} dB, {Identical:0} % identical; {Limit:0} dB are needed")]
        public static partial void Damaged(
            ILogger logger, string camera, string path, double worst, int pictures, double mean, double identical, double limit);

        [LoggerMessage(1261, LogLevel.Information, "camera {Camera}: re-labelled by pixels: {Path} ({Cost:0.0} s of processor time)")]
        public static partial void Relabelled(ILogger logger, string camera, string path, double cost);

        [LoggerMessage(1262, LogLevel.Warning, "{Path}: its label strip is not checked until the next start: {Message}")]
        public static partial void NotDone(ILogger logger, string path, string message);

        [LoggerMessage(1263, LogLevel.Error, "{Path}: a defect of the job that checks older label strips")]
        public static partial void Defect(ILogger logger, string path, Exception defect);

        [LoggerMessage(1265, LogLevel.Debug, "camera {Camera}: {Path}: the strip leaves the picture as it is: {Worst:0.0} dB in the worst of {Pictures} pictures ({Cost:0.0} s of processor time)")]
        public static partial void Good(ILogger logger, string camera, string path, double worst, int pictures, double cost);

        [LoggerMessage(1264, LogLevel.Debug, "the job that checks older label strips stopped")]
        public static partial void Stopped(ILogger logger);
    }
}

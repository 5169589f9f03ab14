using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Retention.Backup;

namespace Supervision.Recorder.Keeping;

/// <summary>
/// Keeps one backup up to date while its window is open: segments each few minutes, catalogue, journal and keys each few hours; once a day it is verified,
/// and each side healed from the other. Where it fails, it is tried again; recording is above it.
/// </summary>
/// <param name="target">The backup.</param>
/// <param name="run">Runs it, with or without catalogue, journal and keys.</param>
/// <param name="verify">Verifies it, and heals.</param>
/// <param name="look">How it stands.</param>
/// <param name="status">Shows that.</param>
/// <param name="clock">Wall time.</param>
/// <param name="time">Timers.</param>
/// <param name="logger">What was copied, and why nothing was.</param>
internal sealed partial class BackupJob(
    BackupTarget target,
    Func<bool, CancellationToken, Task<BackupRunResult>> run,
    Func<CancellationToken, Task<BackupVerifyResult>> verify,
    Func<TargetStatus> look,
    BackupStatusBoard status,
    IClock clock,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>From one run to the next.</summary>
    internal static readonly TimeSpan Period = TimeSpan.FromMinutes(5);

    /// <summary>From one copy of catalogue, journal and keys to the next.</summary>
    internal static readonly Duration StatePeriod = Duration.FromHours(6);

    /// <summary>From one verification to the next.</summary>
    internal static readonly Duration VerifyPeriod = Duration.FromDays(1);

    private Instant? _state;
    private Instant? _verified;
    private IReadOnlyList<SkippedSegments> _skipped = [];
    private string _told = string.Empty;
    private string _unhealed = string.Empty;

    /// <summary>Runs until cancelled; a copy that goes on is left for the next run.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await TickAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(logger, target.Id);
        }
    }

    /// <summary>Looks once, and runs where the window is open.</summary>
    internal async Task TickAsync(CancellationToken stopping)
    {
        try
        {
            var now = clock.GetCurrentInstant();
            if (target.Window.Contains(now))
            {
                var result = await run(_state is null || now - _state >= StatePeriod, stopping);
                Copied(result, now);
                await VerifyAsync(result, now, stopping);
                _told = string.Empty;
            }

            status.Set(look(), _told.Length > 0 ? _told : _unhealed); // What failed last has failed until a run works: a window that closes mends nothing.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            status.Failed(target.Id, failure.Message);
            if (_told != failure.Message)
            {
                _told = failure.Message;
                Log.NotCopied(logger, target.Id, failure.Message);
            }
        }
#pragma warning disable CA1031 // The backup is not worth a recording: what goes wrong in it is logged.
        catch (Exception defect) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _told = defect.Message;
            status.Failed(target.Id, defect.Message);
            Log.Defect(logger, target.Id, defect);
        }
    }

    private void Copied(BackupRunResult result, Instant now)
    {
        _state = result.State is null ? _state : now;
        foreach (var skipped in result.Skipped.Where(skipped => !_skipped.Any(told => told with { Segments = skipped.Segments } == skipped)))
        {
            Log.Skipped(logger, target.Id, skipped.Camera, skipped.Segments, skipped.Path, skipped.Reason);
        }

        _skipped = result.Skipped;

        if (result.Gone > 0)
        {
            _state = result.State is null ? null : _state; // A new store needs catalogue, journal and keys soon.
            Log.Replaced(logger, target.Id, result.Gone);
        }

        if (result.Segments + result.Deleted > 0)
        {
            Log.Copied(logger, target.Id, result.Segments, result.Bytes / 1e6, result.Deleted);
        }
    }

    private async Task VerifyAsync(BackupRunResult copied, Instant now, CancellationToken stopping)
    {
        if (!copied.IsComplete || now - _verified < VerifyPeriod)
        {
            return;
        }

        var result = await verify(stopping);
        _verified = now;
        foreach (var finding in result.Findings.Where(finding => finding.HealedFrom is not null))
        {
            Log.Healed(logger, target.Id, finding.Place, finding.Path, finding.Detail, finding.HealedFrom!);
        }

        var unhealed = result.Findings.Where(finding => finding.HealedFrom is null).ToList();
        foreach (var alike in unhealed.GroupBy(finding => (finding.Place, finding.Camera, finding.Damage, finding.Obstacle)))
        {
            // All of a disk may be gone: that is one line.
            var (first, more) = (alike.First(), alike.Count() - 1);
            Log.NotHealed(logger, target.Id, first.Place, more == 0 ? first.Path : $"{first.Path} and {more} more", first.Detail, first.Obstacle ?? string.Empty);
        }

        _unhealed = unhealed.Count == 0 ? string.Empty : $"files that are lost or damaged and could not be healed: {unhealed.Count}; look at them by `supervision backup verify`";
    }

    private static partial class Log
    {
        [LoggerMessage(1421, LogLevel.Debug, "backup {Target}: {Segments} segments copied ({Megabytes:0.0} MB), {Deleted} deleted by its own term")]
        public static partial void Copied(ILogger logger, string target, long segments, double megabytes, long deleted);

        [LoggerMessage(1422, LogLevel.Error, "backup {Target}: {Reason}; trying again")]
        public static partial void NotCopied(ILogger logger, string target, string reason);

        [LoggerMessage(1423, LogLevel.Error, "a defect of the backup {Target}; trying again")]
        public static partial void Defect(ILogger logger, string target, Exception defect);

        [LoggerMessage(1424, LogLevel.Error, "backup {Target}: {Camera}: {Segments} segments are not copied, the first {Path}: {Reason}")]
        public static partial void Skipped(ILogger logger, string target, string camera, long segments, string path, string reason);

        [LoggerMessage(1425, LogLevel.Debug, "the job of the backup {Target} stopped")]
        public static partial void Stopped(ILogger logger, string target);

        [LoggerMessage(1426, LogLevel.Warning, "backup {Target}: {Place}: {Path}: {Detail}; healed from {Source}")]
        public static partial void Healed(ILogger logger, string target, string place, string path, string detail, string source);

        [LoggerMessage(1428, LogLevel.Warning, "backup {Target}: this is another store than the one copied to before: {Copies} copies are gone with that, and are made again")]
        public static partial void Replaced(ILogger logger, string target, long copies);

        [LoggerMessage(1427, LogLevel.Error, "backup {Target}: {Place}: {Path}: {Detail}; not healed: {Obstacle}")]
        public static partial void NotHealed(ILogger logger, string target, string place, string path, string detail, string obstacle);
    }
}

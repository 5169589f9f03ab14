using System.Threading.Channels;

using Microsoft.Extensions.Logging;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Mp4;
using Supervision.Recorder.Cameras;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;

namespace Supervision.Recorder.Pipeline;

/// <summary>
/// Writes one camera's runs to disk and its holes into the ledger. When the disk fails, the camera's recording is lost with a cause;
/// nothing that is already there is touched, and the disk is tried again at a key frame.
/// </summary>
internal sealed partial class CameraRecorder(RecordStore store, CameraIdentity camera, CameraStatus status, TimeProvider time, ILogger logger)
    : IDisposable
{
    private static readonly TimeSpan DiskRetry = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GapPatience = TimeSpan.FromSeconds(1);

    private RunFormat? _format;
    private string? _run;
    private SegmentWriter? _segment;
    private Instant? _segmentEnd;
    private (Instant Start, Discontinuity Why)? _pendingGap;
    private long _lastSync;
    private long? _failedAt;

    /// <summary>Waits for orders; a hole that lasts longer than a moment becomes durable meanwhile.</summary>
    /// <returns>False when no more will come.</returns>
    public async ValueTask<bool> WaitAsync(ChannelReader<DiskCommand> orders)
    {
        if (_pendingGap is null)
        {
            return await orders.WaitToReadAsync();
        }

        var more = orders.WaitToReadAsync().AsTask();
        if (await Task.WhenAny(more, Task.Delay(GapPatience, time)) != more)
        {
            await OpenGapAsync();
        }

        return await more;
    }

    public async Task BeginRunAsync(RunFormat format)
    {
        // A run that a defect left open ends where its last fragment does.
        await EndRunAsync(_segmentEnd, new Discontinuity(GapCause.Overload, "processing of the pictures failed"));
        _format = format;
        status.SetFormat($"{format.Video.Codec} {format.Video.Width}x{format.Video.Height}");
    }

    public async Task BeginSegmentAsync()
    {
        if (_segment is not null)
        {
            await CloseSegmentAsync();
        }
    }

    public async Task AppendAsync(Fragment fragment)
    {
        try
        {
            if (_format is null || (_segment is null && !await OpenAsync(fragment)))
            {
                return;
            }

            _segment!.Append(fragment);
            _segmentEnd = fragment.End;
            if (time.GetElapsedTime(_lastSync) >= camera.SyncInterval)
            {
                _segment.Sync();
                _lastSync = time.GetTimestamp();
                status.SetDurable(fragment.End);
            }
        }
        catch (IOException failure) when (failure is ArchiveException or CatalogException)
        {
            await FailAsync(failure, fragment.Start);
        }
    }

    /// <summary>Ends the run, if one is open.</summary>
    public async Task EndRunAsync(Instant? end, Discontinuity why)
    {
        if (_format is null || end is not { } moment)
        {
            return;
        }

        _format = null;
        if (_segment is not null)
        {
            await CloseSegmentAsync();
        }

        await LeaveRunAsync(moment, why);
    }

    /// <summary>The end of the program: what is pending becomes durable.</summary>
    public async Task FinishAsync()
    {
        if (_pendingGap is not null)
        {
            await OpenGapAsync();
        }
    }

    public void Dispose() => _segment?.Dispose();

    private async Task<bool> OpenAsync(Fragment fragment)
    {
        if (!fragment.StartsWithKeyFrame && _run is null)
        {
            status.CountDroppedFragment();
            return false;
        }

        if (_failedAt is { } failed && time.GetElapsedTime(failed) < DiskRetry)
        {
            status.CountDroppedFragment();
            return false;
        }

        await CloseGapAsync(fragment.Start);
        _run ??= await store.Catalog.StartRunAsync(
            camera.Id, fragment.Start, camera.Source, _format!.VideoName, _format.Video.Width, _format.Video.Height, _format.AudioName);
        _segment = store.Begin(new SegmentOpening(camera.Id, _run, _format!.Label, _format.LabelBox, _format.Video, _format.Audio));
        _segmentEnd = fragment.Start;
        _failedAt = null;
        _lastSync = time.GetTimestamp();
        await NoteCameraClockAsync();
        return true;
    }

    private async Task CloseSegmentAsync()
    {
        var segment = _segment!;
        _segment = null;
        using (segment)
        {
            try
            {
                await store.CompleteAsync(segment, status.LostPackets);
                status.SetDurable(segment.End!.Value);
            }
            catch (ArchiveException failure)
            {
                await FailAsync(failure, segment.Start ?? _segmentEnd!.Value);
            }
            catch (CatalogException failure)
            {
                // The file is complete; its row follows with the next call that works, or at the next start.
                Log.RowLate(logger, camera.Id, failure.Message);
            }
        }
    }

    /// <summary>From here to the next key frame after the disk works again, pictures are lost: a gap with cause disk.</summary>
    private async Task FailAsync(IOException failure, Instant at)
    {
        Log.DiskFailed(logger, camera.Id, failure.Message);
        status.SetDiskFailed(failure.Message);
        _failedAt = time.GetTimestamp();
        var end = at;
        if (_segment is { } segment)
        {
            _segment = null;
            using (segment)
            {
                end = await SalvageAsync(segment) ?? at;
            }
        }

        await LeaveRunAsync(end, new Discontinuity(GapCause.Disk, failure.Message));
    }

    /// <summary>What was written before the failure is closed if the disk still lets us; otherwise recovery adopts it at the next start.</summary>
    /// <returns>UTC up to which the file reaches; null where nothing of it is certain.</returns>
    private async Task<Instant?> SalvageAsync(SegmentWriter segment)
    {
        var end = segment.IsAbandoned ? segment.Start : segment.End;
        if (segment.IsAbandoned || segment.End is null)
        {
            Log.LeftForRecovery(logger, camera.Id, "its content is uncertain");
            return end;
        }

        try
        {
            await store.CompleteAsync(segment, status.LostPackets);
        }
        catch (IOException failure) when (failure is ArchiveException or CatalogException)
        {
            Log.LeftForRecovery(logger, camera.Id, failure.Message);
        }

        return end;
    }

    private async Task LeaveRunAsync(Instant end, Discontinuity why)
    {
        _pendingGap ??= (end, why);
        if (_run is { } run)
        {
            _run = null;
            await GuardAsync(() => store.Catalog.EndRunAsync(run, end, why.Detail));
        }
    }

    private async Task OpenGapAsync()
    {
        var (start, why) = _pendingGap!.Value;
        _pendingGap = null;
        await GuardAsync(() => store.Catalog.OpenGapAsync(camera.Id, start, why.Cause, why.Detail));
    }

    private async Task CloseGapAsync(Instant resumed)
    {
        if (_pendingGap is not { } gap)
        {
            await store.Catalog.CloseGapAsync(camera.Id, resumed);
            return;
        }

        if (gap.Why.Cause is GapCause.ClockStep)
        {
            await store.Catalog.AddClockStepAsync(gap.Start, resumed);
        }

        if (gap.Start < resumed)
        {
            await store.Catalog.AddGapAsync(new Gap(camera.Id, gap.Start, resumed, gap.Why.Cause, gap.Why.Detail));
        }

        _pendingGap = null;
    }

    private async Task NoteCameraClockAsync()
    {
        if (status.CameraClock is { } report)
        {
            await store.Catalog.AddClockOffsetAsync(camera.Id, report.Arrival, report.Offset, "rtcp");
        }
    }

    private async Task GuardAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (IOException failure) when (failure is ArchiveException or CatalogException)
        {
            Log.LedgerLate(logger, camera.Id, failure.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Error, "camera {Camera}: disk: {Message}")]
        public static partial void DiskFailed(ILogger logger, string camera, string message);

        [LoggerMessage(1202, LogLevel.Error, "camera {Camera}: the segment is complete, but its catalogue row is not yet: {Message}")]
        public static partial void RowLate(ILogger logger, string camera, string message);

        [LoggerMessage(1203, LogLevel.Warning, "camera {Camera}: the segment cannot be closed now; it is adopted at the next start: {Message}")]
        public static partial void LeftForRecovery(ILogger logger, string camera, string message);

        [LoggerMessage(1204, LogLevel.Error, "camera {Camera}: the ledger cannot be written now: {Message}")]
        public static partial void LedgerLate(ILogger logger, string camera, string message);
    }
}

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
/// Writes one camera's runs to disk and its holes into the ledger. When the disk fails, the run ends there: a hole with cause disk up to the
/// first key frame after the disk works again, which is tried every few seconds. Nothing that is already there is touched, and a file that could
/// not be closed is adopted before the next one begins.
/// </summary>
internal sealed partial class CameraRecorder(RecordStore store, CameraIdentity camera, CameraStatus status, TimeProvider time, ILogger logger, PlannedTime? planned = null)
    : IDisposable
{
    private static readonly TimeSpan DiskRetry = TimeSpan.FromSeconds(5);

    /// <summary>What a power cut takes besides unsynced bytes: the fragment being collected, its wait for sound, and the time to the next look here.</summary>
    private static readonly TimeSpan OnTheWay = TimeSpan.FromSeconds(2.6);

    private readonly GapLedger _ledger = new(store.Catalog, camera.Id, store.Recovery.OpenGaps, time, logger);
    private readonly LeftOvers _leftOvers = new(store, camera.Id, logger);
    private RunFormat? _format;
    private string? _run;
    private SegmentWriter? _segment;
    private Instant? _reached;
    private long _lastSync;
    private long? _failedAt;
    private bool _isBroken;
    private long _lostBefore;

    /// <summary>Why the camera must not be recorded now; null where it may. Asked for each fragment.</summary>
    public Func<string?> StandBack { get; init; } = () => null;

    /// <summary>Waits for orders; a hole that lasts longer than a moment becomes durable meanwhile.</summary>
    /// <returns>False when no more will come.</returns>
    public async ValueTask<bool> WaitAsync(ChannelReader<DiskCommand> orders)
    {
        if (Wait == TimeSpan.Zero)
        {
            await LookAsync();
        }

        if (Wait is null)
        {
            return await orders.WaitToReadAsync();
        }

        var more = orders.WaitToReadAsync().AsTask();
        while (Wait is { } wait && await Task.WhenAny(more, Task.Delay(wait, time)) != more)
        {
            await LookAsync();
        }

        return await more;
    }

    private TimeSpan? Wait => (_ledger.Wait, _ledger.Open is null ? null : planned?.Wait) switch
    {
        ({ } ledger, { } look) => ledger < look ? ledger : look,
        var (ledger, look) => ledger ?? look,
    };

    /// <summary>Looks at the hole that there is: what lasts longer than a moment becomes durable, and its cause follows the schedule.</summary>
    public async Task LookAsync()
    {
        var hasTurned = Turn();
        if (hasTurned || _ledger.Wait == TimeSpan.Zero)
        {
            await _ledger.NoteAsync();
        }
    }

    /// <summary>A hole that the schedule begins or ends goes on with another cause.</summary>
    private bool Turn()
    {
        if (planned?.Wait != TimeSpan.Zero || _ledger.Open is not var (start, cause) || planned.Look(start, cause) is not var (from, why))
        {
            return false;
        }

        _ledger.Begin(from, why);
        return true;
    }

    public async Task BeginRunAsync(RunFormat format)
    {
        // A run that a defect left open ends where its last fragment does.
        await EndRunAsync(_reached, new Discontinuity(GapCause.Overload, "processing of the pictures failed"));
        _format = format;
        _isBroken = false;
        status.SetFormat($"{format.Video.Codec} {format.Video.Width}x{format.Video.Height}");
    }

    public Task BeginSegmentAsync() => CloseSegmentAsync();

    /// <summary>Stores a fragment.</summary>
    /// <returns>False where the disk does not take it: what follows in this run is dropped, the next run may be stored again.</returns>
    public async Task<bool> AppendAsync(Fragment fragment)
    {
        if (_format is null || !MayStore(fragment))
        {
            _isBroken = true;
            status.CountDroppedFragment();
            return false;
        }

        try
        {
            await StoreAsync(fragment);
            return true;
        }
        catch (ArchiveException failure)
        {
            await FailAsync(failure, fragment.Start);
            return false;
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
        await CloseSegmentAsync();
        if (!_isBroken)
        {
            LeaveRun(moment, why);
        }

        await _ledger.WriteAsync();
    }

    /// <summary>Nothing comes from the camera, and no run is open.</summary>
    public async Task MissAsync(Instant since, Discontinuity why)
    {
        // A run that a defect left open ends where its last fragment does.
        await EndRunAsync(_reached, why);
        Turn();
        if (_ledger.Open is { Cause: GapCause.Planned })
        {
            // What nobody asks for is missing for no other reason, also where we end.
            planned?.Note(why.Cause);
        }
        else if (why.Cause is GapCause.RecorderStopped)
        {
            // A camera that was missing is from now on missing because of us.
            _ledger.GoOn(since, why);
        }
        else
        {
            _ledger.BeginUnlessExplained(since, why);
        }

        await _ledger.WriteAsync();
    }

    /// <summary>Something happened that nobody foresaw: the run ends, its open file is left over, and the next run starts clean.</summary>
    public async Task DropRunAsync(Exception defect)
    {
        Log.Defect(logger, camera.Id, defect);
        (_failedAt, _isBroken) = (time.GetTimestamp(), true);
        if (_segment is { } segment)
        {
            _segment = null;
            _leftOvers.Add(segment, defect.Message);
            segment.Dispose();
            _reached = segment.Start;
        }

        if (_reached is { } end)
        {
            LeaveRun(end, new Discontinuity(GapCause.Overload, $"a defect of this program: {defect.Message}"));
        }

        await _ledger.WriteAsync();
    }

    /// <summary>The end of the program: what is pending becomes durable.</summary>
    public Task FinishAsync() => _ledger.NoteAsync();

    public void Dispose() => _segment?.Dispose();

    private bool MayStore(Fragment fragment) =>
        !_isBroken
        && (_segment is not null || (fragment.StartsWithKeyFrame && (_failedAt is not { } failed || time.GetElapsedTime(failed) >= DiskRetry)));

    private async Task StoreAsync(Fragment fragment)
    {
        if (StandBack() is { } reason)
        {
            throw new ArchiveException(ArchiveCause.DiskFull, reason);
        }

        if (_segment is null)
        {
            await OpenAsync(fragment);
        }
        else
        {
            _segment.Append(fragment);
        }

        _reached = fragment.End;
        if (time.GetElapsedTime(_lastSync) >= camera.SyncInterval - OnTheWay)
        {
            _segment!.Sync();
            _lastSync = time.GetTimestamp();
            status.SetDurable(fragment.End);
        }
    }

    // The file comes first and the ledger second: a disk that takes neither leaves no trace of the many tries. Not so where pictures are to be left out, unless the disk failed just
    // now: no file says that, so whoever dies behind the first write must have noted it before.
    private async Task OpenAsync(Fragment fragment)
    {
        await _ledger.RequireAsync(all: false);
        foreach (var part in store.Reach(camera.Id))
        {
            _leftOvers.Add(part, "its volume was not there at the start");
        }

        if (_leftOvers.Any)
        {
            // What the file turns out to hold shortens the hole, so the hole must be in the journal before it.
            await _ledger.NoteAsync();
            await _ledger.RequireAsync(all: true);
            await _leftOvers.AdoptAsync();
        }

        var run = _run ?? await store.Catalog.NameRunAsync(fragment.Start);
        var segment = store.Begin(new SegmentOpening(camera.Id, run, _format!.Label, _format.LabelBox, _format.Video, _format.Sounds, _format.StripOf));
        _lostBefore = _run is null ? status.LostPackets : _lostBefore;
        try
        {
            if (_format.Thinned is not null && _failedAt is null)
            {
                await NoteOpeningAsync(run, fragment.Start, segment.Sequence);
            }

            segment.Append(fragment);
        }
        catch
        {
            segment.Dispose();
            throw;
        }

        _segment = segment;
        _failedAt = null;
        _lastSync = time.GetTimestamp();
        await NoteOpeningAsync(run, fragment.Start, segment.Sequence);
    }

    private async Task NoteOpeningAsync(string run, Instant start, long sequence)
    {
        _ledger.End(start);
        NoteRun(run, start, sequence);
        await _ledger.WriteAsync();
    }

    private void NoteRun(string run, Instant start, long sequence)
    {
        if (_run is not null)
        {
            return;
        }

        var (format, picture) = (_format!, _format!.Video);
        _run = run;
        _ledger.Add(() => store.Catalog.AddRunAsync(
            run, camera.Id, start, sequence, status.Source ?? camera.Source, format.VideoName, picture.Width, picture.Height, format.AudioName, format.Thinned));
    }

    private async Task CloseSegmentAsync()
    {
        if (_segment is not { } segment)
        {
            return;
        }

        _segment = null;
        using (segment)
        {
            if (await CompleteAsync(segment) is { } failure)
            {
                await FailAsync(failure, segment.Start!.Value);
            }
            else
            {
                status.SetDurable(segment.End!.Value);
            }
        }
    }

    /// <returns>Why the file cannot be closed now; then it is left over.</returns>
    private async Task<ArchiveException?> CompleteAsync(SegmentWriter segment)
    {
        // Each loss of a run belongs to one segment: the next one counts on from here.
        var lostSoFar = status.LostPackets;
        var lost = lostSoFar - _lostBefore;
        _lostBefore = lostSoFar;
        try
        {
            await store.CompleteAsync(segment, lost);
        }
        catch (CatalogException failure)
        {
            // The file is complete; its row follows with the next call that works, or at the next start.
            Log.RowLate(logger, camera.Id, failure.Message);
        }
        catch (ArchiveException failure)
        {
            _leftOvers.Add(segment, failure.Message);
            return failure;
        }

        return null;
    }

    /// <summary>From here to the next run after the disk works again, pictures are lost: a gap with cause disk.</summary>
    private async Task FailAsync(ArchiveException failure, Instant at)
    {
        var reason = store.Absence(camera.Id) ?? failure.Message;
        Log.DiskFailed(logger, _failedAt is null ? LogLevel.Error : LogLevel.Debug, camera.Id, reason);
        status.SetDiskFailed(reason);
        _failedAt = time.GetTimestamp();
        _isBroken = true;
        var end = at;
        if (_segment is { } segment)
        {
            _segment = null;
            using (segment)
            {
                end = await SalvageAsync(segment);
            }
        }

        LeaveRun(end, new Discontinuity(GapCause.Disk, reason));
        await _ledger.WriteAsync();
    }

    /// <summary>What was written before the failure is closed if the disk still lets us; otherwise the file is left over.</summary>
    /// <returns>UTC up to which what is certain reaches.</returns>
    private async Task<Instant> SalvageAsync(SegmentWriter segment)
    {
        if (segment.IsAbandoned)
        {
            _leftOvers.Add(segment, "its content is uncertain");
            return segment.Start!.Value;
        }

        return (await CompleteAsync(segment) is null ? segment.End : segment.Start)!.Value;
    }

    private void LeaveRun(Instant end, Discontinuity why)
    {
        if (_run is { } run)
        {
            _run = null;
            _ledger.Add(() => store.Catalog.EndRunAsync(run, end, why.Detail));
        }

        _ledger.Begin(end, why);
    }
}

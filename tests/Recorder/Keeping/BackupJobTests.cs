using NodaTime;

using Supervision.Recorder.Health;
using Supervision.Recorder.Keeping;
using Supervision.Retention.Backup;
using Supervision.Retention.Stores;
using Supervision.Tests.EndToEnd.Recording;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Retention;
using Supervision.Tests.Retention.Backup;

namespace Supervision.Tests.Recorder.Keeping;

/// <summary>A backup in its window, at its pace, and with a disk that fails under it.</summary>
public sealed class BackupJobTests : IDisposable
{
    private readonly BackupHall _hall = new();
    private readonly MemoryLogger _log = new();
    private readonly BackupStatusBoard _board = new();
    private readonly List<bool> _runs = [];
    private Exception? _failure;
    private int _verifications;
    private long _gone;
    private SkippedSegments[] _skipped = [];
    private BackupFinding[] _findings = [];

    public void Dispose() => _hall.Dispose();

    [Fact]
    public async Task It_runs_while_its_window_is_open_and_copies_the_state_each_six_hours()
    {
        // 21:56 in Beijing; the window is 22:00 to 06:00.
        var time = new ManualTime(Instant.FromUtc(2026, 11, 22, 13, 56));
        using var stop = new CancellationTokenSource();
        var ticks = 0;
        var job = new BackupJob(Target(new LocalTime(22, 0), new LocalTime(6, 0)), Run, VerifyAsync, () => { ticks++; return new TargetStatus("nas", null, []); }, _board, time, time, _log);
        var running = job.RunAsync(stop.Token);
        await PassAsync(Duration.FromMinutes(3));
        Assert.Empty(_runs);
        await PassAsync(Duration.FromMinutes(12));
        Assert.Equal([true, false, false], _runs); // 22:01, 22:06, 22:11
        await PassAsync(Duration.FromHours(6));
        Assert.Equal(2, _runs.Count(state => state));
        await PassAsync(Duration.FromHours(3));
        Assert.Equal((96, 1), (_runs.Count, _verifications)); // the last at 05:56
        await stop.CancelAsync();
        await running;
        Assert.Contains(_log.Lines, line => line.StartsWith("1425 ", StringComparison.Ordinal));

        async Task PassAsync(Duration passed)
        {
            for (var left = passed; left > Duration.Zero; left -= Duration.FromMinutes(1))
            {
                var due = ticks + ((time.GetCurrentInstant() + Duration.FromMinutes(1) - Instant.FromUtc(2026, 11, 22, 13, 56)).TotalMinutes % 5 == 0 ? 1 : 0);
                time.Advance(Duration.FromMinutes(1));
                await Eventually.True(() => Volatile.Read(ref ticks) == due, "it looks each five minutes");
            }
        }
    }

    [Fact]
    public async Task A_failure_is_told_once_and_stands_until_a_run_works()
    {
        var time = new ManualTime(Instant.FromUtc(2026, 11, 22, 14, 0));
        var job = new BackupJob(Target(new LocalTime(22, 0), new LocalTime(6, 0)), Run, VerifyAsync, () => new TargetStatus("nas", null, []), _board, time, time, _log);
        _failure = new IOException("/backup is read-only");
        await job.TickAsync(CancellationToken.None);
        await job.TickAsync(CancellationToken.None);
        Assert.Equal("/backup is read-only", Message());
        Assert.Single(_log.Lines);
        time.Advance(Duration.FromHours(9));
        await job.TickAsync(CancellationToken.None);
        Assert.Equal("/backup is read-only", Message()); // The window is closed: nothing was mended.
        time.Advance(Duration.FromHours(16));
        _failure = new InvalidOperationException("a defect");
        await job.TickAsync(CancellationToken.None);
        Assert.Equal(("a defect", 2), (Message(), _log.Lines.Count));
        _failure = null;
        await job.TickAsync(CancellationToken.None);
        Assert.Equal(string.Empty, Message());
    }

    [Fact]
    public async Task What_is_skipped_is_told_once_for_each_camera()
    {
        var time = new ManualTime(Instant.FromUtc(2026, 11, 22, 14, 0));
        var job = new BackupJob(_hall.Target(), Run, VerifyAsync, () => new TargetStatus("nas", null, []), _board, time, time, _log);
        _skipped = [new SkippedSegments("cam1", 9000, "a", "its volume /mnt/2 is not there: mount it")];
        _findings = [.. Enumerable.Range(1, 9000).Select(number => new BackupFinding("archive", "cam1", number, $"a{number}", CopyDamage.Lost, "it is not there", null, "its volume /mnt/2 is not there: mount it"))];
        await job.TickAsync(CancellationToken.None);
        _skipped = [.. _skipped.Select(skipped => skipped with { Segments = 9005 })];
        await job.TickAsync(CancellationToken.None);
        _skipped = [.. _skipped, new SkippedSegments("cam2", 1, "b", "it was damaged")];
        await job.TickAsync(CancellationToken.None);
        Assert.Equal(
        [
            "1424 backup nas: cam1: 9000 segments are not copied, the first a: its volume /mnt/2 is not there: mount it ",
            "1427 backup nas: archive: a1 and 8999 more: it is not there; not healed: its volume /mnt/2 is not there: mount it ",
            "1424 backup nas: cam2: 1 segments are not copied, the first b: it was damaged ",
        ],
            _log.Lines);
    }

    [Fact]
    public async Task A_replaced_store_is_told_and_gets_its_state_soon()
    {
        var time = new ManualTime(Instant.FromUtc(2026, 11, 22, 14, 0));
        var job = new BackupJob(_hall.Target(), Run, VerifyAsync, () => new TargetStatus("nas", null, []), _board, time, time, _log);
        await job.TickAsync(CancellationToken.None);
        _gone = 7;
        await job.TickAsync(CancellationToken.None);
        _gone = 0;
        await job.TickAsync(CancellationToken.None);
        Assert.Equal([true, false, true], _runs);
        Assert.Equal("1428 backup nas: this is another store than the one copied to before: 7 copies are gone with that, and are made again ", Assert.Single(_log.Lines));
    }

    [Fact]
    public async Task Once_a_day_it_is_verified_and_what_cannot_be_healed_stands_until_it_is()
    {
        var time = new ManualTime(Instant.FromUtc(2026, 11, 22, 14, 0));
        var job = new BackupJob(_hall.Target(), Run, VerifyAsync, () => new TargetStatus("nas", null, []), _board, time, time, _log);
        _findings = [new BackupFinding("archive", "cam1", 7, "a", CopyDamage.Lost, "it is not there", "nas", null), new BackupFinding("nas", "cam1", 8, "b", CopyDamage.Lost, "it is not there", null, "no good copy is left")];
        await job.TickAsync(CancellationToken.None);
        await job.TickAsync(CancellationToken.None);
        Assert.Equal(["1426 backup nas: archive: a: it is not there; healed from nas ", "1427 backup nas: nas: b: it is not there; not healed: no good copy is left "], _log.Lines);
        Assert.Equal(("files that are lost or damaged and could not be healed: 1; look at them by `supervision backup verify`", 1), (Message(), _verifications));
        _findings = [];
        time.Advance(Duration.FromHours(23));
        await job.TickAsync(CancellationToken.None);
        Assert.Equal(1, _verifications);
        time.Advance(Duration.FromHours(1));
        await job.TickAsync(CancellationToken.None);
        Assert.Equal((string.Empty, 2), (Message(), _verifications));
    }

    [Fact]
    public async Task What_is_sent_keeps_to_its_rate()
    {
        await _hall.RecordAsync(4);
        await _hall.PrepareAsync();
        var sizes = _hall.Segments().Select(path => new FileInfo(path).Length).ToList();
        var time = new ManualTime();
        var began = time.GetCurrentInstant();
        var run = _hall.RunAsync(_hall.Target() with { Store = new FolderStore(_hall.Folder, new Pace(1000, time)) }, state: false);
        while (!run.IsCompleted)
        {
            await Eventually.True(() => run.IsCompleted || time.Waiting > 0, "it copies, or waits for its pace");
            time.Advance(Duration.FromMilliseconds(time.Waiting > 0 ? 100 : 0));
        }

        Assert.Equal(8, (await run).Segments);
        // What is sent last is not waited for.
        Assert.InRange((time.GetCurrentInstant() - began).TotalSeconds, (sizes.Sum() - sizes.Max()) / 1000.0, (sizes.Sum() / 1000.0) + (0.1 * sizes.Count));
    }

    [Fact]
    public async Task A_disk_that_turns_read_only_or_goes_costs_no_copy()
    {
        await using var disk = await LoopDisk.MakeAsync(megabytes: 32);
        FolderStore.Prepare(disk.Root);
        var target = _hall.Target() with { Store = new FolderStore(disk.Root, Pace.Unlimited(RealClocks.Time)) };
        await BackupIdentity.PrepareAsync(_hall.Temp.Data, target.Store, Footage.Noon, CancellationToken.None);
        var time = new ManualTime();
        var job = new BackupJob(target, (state, _) => _hall.RunAsync(target, state: state), _ => _hall.VerifyAsync(deep: false, targets: target), () => _hall.Read(catalog => TargetStatus.Of(_hall.Temp.Data, catalog, "nas", null, Footage.Noon)), _board, time, time, _log);
        await _hall.RecordAsync(1);
        await job.TickAsync(CancellationToken.None);
        Assert.Equal(string.Empty, Message());

        await disk.UnmountAsync();
        await disk.MountAsync(readOnly: true);
        await _hall.RecordAsync(1, Footage.Noon + Duration.FromMinutes(1));
        await job.TickAsync(CancellationToken.None);
        Assert.Equal($"{disk.Root} is read-only: look at the kernel log (dmesg), check the disk, mount it read-write", Message());

        await disk.UnmountAsync();
        await job.TickAsync(CancellationToken.None);
        Assert.StartsWith($"{disk.Root} is not mounted", Message(), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Root));
        Assert.Equal(2, _log.Lines.Count(line => line.StartsWith("1422 ", StringComparison.Ordinal)));
        Assert.Equal(1, BackupHealth.Of(_board.Targets[0]).Succeeded is null ? 0 : 1);

        await disk.MountAsync();
        await job.TickAsync(CancellationToken.None);
        Assert.Equal((string.Empty, 0), (Message(), BackupHealth.Of(_board.Targets[0]).BehindSegments));
        var verified = await _hall.VerifyAsync(targets: target);
        Assert.Equal((true, 4, 0), (verified.Ok, verified.Copies, verified.Findings.Count));
        Assert.Empty(_hall.Temp.Check().Findings);
    }

    private string Message() => Assert.Single(_board.Targets).Message;

    private BackupTarget Target(LocalTime from, LocalTime to) => _hall.Target() with { Window = new BackupWindow(from, to) };

    private Task<BackupVerifyResult> VerifyAsync(CancellationToken cancellation)
    {
        _verifications++;
        return Task.FromResult(new BackupVerifyResult(["nas"], false, 0, 0, 0, 0, 0, _findings));
    }

    private Task<BackupRunResult> Run(bool state, CancellationToken cancellation)
    {
        _runs.Add(state);
        return _failure is null ? Task.FromResult(new BackupRunResult("nas", 0, 0, 0, _gone, 0, _skipped, state ? 1 : null, false, true)) : Task.FromException<BackupRunResult>(_failure);
    }
}

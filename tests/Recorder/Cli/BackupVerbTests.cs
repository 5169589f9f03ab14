using System.Text.Json;

using Supervision.Recorder.Cli;
using Supervision.Retention.Stores;
using Supervision.Tests.Recorder.Configuration;
using Supervision.Tests.Retention;
using Supervision.Tests.Retention.Backup;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>The verbs of backups, over a folder; their JSON is pinned.</summary>
public sealed class BackupVerbTests : IDisposable
{
    private readonly BackupHall _hall = new();
    private readonly SiteFolder _site = new();

    public BackupVerbTests()
    {
        _site.WritePassword("passphrase", "correct horse\n");
        File.Delete(Path.Combine(_hall.Folder, FolderStore.Marker));
        File.WriteAllText(_site.File, SiteFolder.Minimal + $"\nbackup:\n  passphrase_file: passphrase\n  targets:\n    - {{id: nas, path: {_hall.Folder}}}\n");
    }

    public void Dispose()
    {
        _hall.Dispose();
        _site.Dispose();
    }

    [Fact]
    public async Task A_hall_is_backed_up_verified_and_restored()
    {
        await _hall.RecordAsync(2);
        var bytes = _hall.Segments().Sum(path => new FileInfo(path).Length);

        await PinnedAsync(ExitCode.Findings, $$"""{"format":"supervision-backup-status/1","ok":false,"targets":[{"target":"nas","lastRun":null,"succeeded":null,"error":null,"skipped":0,"keysLeftOut":false,"catalogAt":null,"catalogAgeSeconds":null,"behindSegments":4,"behindBytes":{{bytes}},"behindSeconds":2,"cameras":[{"camera":"gate-1","copiedUpTo":null,"behindSegments":2,"behindBytes":{{bytes / 2}},"behindSeconds":2},{"camera":"gate-2","copiedUpTo":null,"behindSegments":2,"behindBytes":{{bytes / 2}},"behindSeconds":2}]}]}""", "status");
        var unready = await VerbAsync("run");
        Assert.Equal(ExitCode.Failure, unready.ExitCode);
        Assert.Contains("未挂载", (await VerbAsync("run", "--lang", "zh")).Out, StringComparison.Ordinal);
        var init = await VerbAsync("init");
        Assert.Equal((ExitCode.Fine, $"nas: {_hall.Folder} is the backup of this recorder\n", ""), (init.ExitCode, init.Out, init.Error));
        await PinnedAsync(ExitCode.Fine, $$"""{"format":"supervision-backup-run/1","ok":true,"targets":[{"target":"nas","error":null,"segments":4,"bytes":{{bytes}},"alreadyThere":0,"gone":0,"deleted":0,"state":1,"keysLeftOut":false,"complete":true,"skipped":[]}]}""", "run");
        await PinnedAsync(ExitCode.Fine, """{"format":"supervision-backup-status/1","ok":true,"targets":[{"target":"nas","lastRun":"2026-11-20T02:00:00Z","succeeded":"2026-11-20T02:00:00Z","error":null,"skipped":0,"keysLeftOut":false,"catalogAt":"2026-11-20T02:00:00Z","catalogAgeSeconds":0,"behindSegments":0,"behindBytes":0,"behindSeconds":0,"cameras":[{"camera":"gate-1","copiedUpTo":"2026-11-22T04:00:02Z","behindSegments":0,"behindBytes":0,"behindSeconds":0},{"camera":"gate-2","copiedUpTo":"2026-11-22T04:00:02Z","behindSegments":0,"behindBytes":0,"behindSeconds":0}]}]}""", "status");

        BackupHall.Flip(_hall.Segments()[0]);
        var path = Path.GetRelativePath(_hall.Temp.Data.Root, _hall.Segments()[0]);
        var detail = Detail(await VerbAsync("verify", "--deep", "--no-heal", "--json"));
        await PinnedAsync(ExitCode.Fine, $$"""{"format":"supervision-backup-verify/1","ok":true,"deep":true,"targets":["nas"],"copies":4,"filesRead":8,"bytesRead":{{bytes * 2}},"notCopied":0,"olderCopies":0,"findings":[{"place":"archive","camera":"gate-1","sequence":1,"path":"{{path}}","damage":"digest-differs","detail":"{{detail}}","healedFrom":"nas","obstacle":null}]}""", "verify", "--deep");

        var restored = await CliRun.Of("backup", "restore", "--from", _hall.Folder, "--data", _hall.NewData, "--passphrase-file", Path.Combine(_site.Path, "passphrase"), "--json");
        var answer = JsonDocument.Parse(restored.Out).RootElement;
        Assert.Equal((ExitCode.Fine, ""), (restored.ExitCode, restored.Error));
        Assert.Equal(
            $$"""{"format":"supervision-backup-restore/1","ok":true,"installation":"{{answer.GetProperty("installation").GetString()}}","catalogAt":"2026-11-20T02:00:00Z","segments":4,"bytes":{{bytes}},"newer":0,"keysLeftOut":false,"rebuilt":false,"volumes":[],"missing":[]}""" + "\n",
            restored.Out);
        Assert.Equal(SiteFolder.Password + "\n", File.ReadAllText(Path.Combine(_hall.NewData, "site", "secrets", "01-cam1_txt")));
    }

    [Fact]
    public async Task A_young_recorder_without_a_time_daemon_says_how_its_backup_stands()
    {
        var yesterday = CliRun.Now - NodaTime.Duration.FromDays(1);
        _hall.Temp.Clock.Now = yesterday;
        await _hall.RecordAsync(1, yesterday);
        File.WriteAllText(_site.File, (await File.ReadAllTextAsync(_site.File)).Replace($"{_hall.Folder}}}", $"{_hall.Folder}, keep: {{working_days: 60}}}}", StringComparison.Ordinal));

        var status = await VerbAsync("status", "--json");

        Assert.Equal((ExitCode.Findings, ""), (status.ExitCode, status.Error));
        Assert.Equal(2, JsonDocument.Parse(status.Out).RootElement.GetProperty("targets")[0].GetProperty("behindSegments").GetInt32());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_disk_that_was_replaced_is_told_and_filled_anew(bool isRecording)
    {
        await _hall.RecordAsync(2);
        await VerbAsync("init");
        await VerbAsync("run");
        Directory.Delete(_hall.Folder, recursive: true);
        Directory.CreateDirectory(_hall.Folder);
        await using var recorder = isRecording ? Control.ControlBench.Start(_hall.Temp) : null;
        var made = Path.Combine(_hall.Temp.Data.Root, "backup", "nas.store");
        File.WriteAllText(made, (await File.ReadAllTextAsync(made)).Replace("2026-", "2025-", StringComparison.Ordinal)); // The tests' clock stands.

        var init = await VerbAsync("init");
        var status = await VerbAsync("status", "--json");
        var run = await VerbAsync("run", "--json");

        Assert.Equal(
            (ExitCode.Fine, $"nas: {_hall.Folder} is the backup of this recorder\nnas: this is another store than the one copied to before: 4 copies are gone with that, and are made again\n", ""),
            (init.ExitCode, init.Out, init.Error));
        Assert.Equal(4, JsonDocument.Parse(status.Out).RootElement.GetProperty("targets")[0].GetProperty("behindSegments").GetInt32());
        Assert.Equal(4, JsonDocument.Parse(run.Out).RootElement.GetProperty("targets")[0].GetProperty("segments").GetInt32());
        Assert.All(_hall.Segments(), segment => Assert.True(File.Exists(_hall.Copy(segment))));
    }

    [Fact]
    public async Task A_disk_that_is_not_mounted_is_not_filled()
    {
        await _hall.RecordAsync(1);
        await VerbAsync("init");
        await VerbAsync("run");
        await _hall.RecordAsync(1, Footage.Noon + NodaTime.Duration.FromMinutes(1));
        Directory.Delete(_hall.Folder, recursive: true);
        Directory.CreateDirectory(_hall.Folder); // The empty directory below the mount point.

        var run = await VerbAsync("run");
        var verify = await VerbAsync("verify");

        Assert.Equal((ExitCode.Failure, ExitCode.Failure), (run.ExitCode, verify.ExitCode));
        Assert.Contains("is not mounted, or was never prepared", run.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_hall.Folder));
        Assert.Equal(2, _hall.Read(catalog => Supervision.Retention.Backup.BackupState.Days(catalog, ["nas"])).Sum(day => day.Copied["nas"]));
    }

    [Fact]
    public async Task Beside_a_recorder_it_is_done_by_that()
    {
        await _hall.RecordAsync(2);
        await VerbAsync("init");
        await using (Control.ControlBench.Start(_hall.Temp))
        {
            var run = await VerbAsync("run", "--json");
            Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
            Assert.Equal((4, 1), (Target(run, "segments"), Target(run, "state")));
            Assert.Equal(0, Target(await VerbAsync("run", "--json"), "segments"));
            BackupHall.Flip(_hall.Segments()[0]);
            File.Delete(_hall.Copy(_hall.Segments()[3]));

            var verify = await VerbAsync("verify", "--deep", "--json");
            var unknown = await VerbAsync("run", "--target", "nsa");

            Assert.Equal((ExitCode.Fine, "", ExitCode.WrongUse), (verify.ExitCode, verify.Error, unknown.ExitCode));
            Assert.Equal(["nas", "archive"], JsonDocument.Parse(verify.Out).RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("healedFrom").GetString()));
            Assert.Empty(_hall.Temp.Check().Findings);
        }

        Assert.Equal(0, (await VerbAsync("verify", "--deep")).ExitCode);

        static int Target(CliRun run, string member) => JsonDocument.Parse(run.Out).RootElement.GetProperty("targets")[0].GetProperty(member).GetInt32();
    }

    [Fact]
    public async Task People_read_it_in_their_language()
    {
        await _hall.RecordAsync(1);
        await VerbAsync("init");
        var run = await VerbAsync("run", "--lang", "zh");
        var status = await VerbAsync("status", "--lang", "zh");
        File.Delete(_hall.Copy(_hall.Segments()[0]));
        var verify = await VerbAsync("verify", "--lang", "zh");

        Assert.Contains("已复制并回读核对 2 个片段", run.Out, StringComparison.Ordinal);
        Assert.Contains("已备份至", status.Out, StringComparison.Ordinal);
        Assert.Contains("已全部修复", verify.Out, StringComparison.Ordinal);
        Assert.Contains("文件不存在", verify.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_disks_come_back_as_one_and_that_is_told()
    {
        await _hall.RecordAsync(1);
        var (here, disk) = (Path.Combine(_hall.Temp.Data.ArchivePath, "gate-2"), Path.Combine(_hall.Temp.Root, "disk"));
        Directory.CreateDirectory(Path.Combine(disk, "archive"));
        Directory.Move(here, Path.Combine(disk, "archive", "gate-2"));
        File.CreateSymbolicLink(here, Path.Combine(disk, "archive", "gate-2"));
        var mark = Guid.NewGuid().ToString("N");
        Directory.CreateDirectory(Path.Combine(_hall.Temp.Data.Root, "volumes"));
        File.WriteAllText(Path.Combine(_hall.Temp.Data.Root, "volumes", "big"), $"{mark}\n{disk}\n");
        File.WriteAllText(Path.Combine(disk, "supervision-volume"), $"supervision-volume/1 {mark}\n");
        await VerbAsync("init");
        await VerbAsync("run");

        var restored = await CliRun.Of("backup", "restore", "--from", _hall.Folder, "--data", _hall.NewData);

        Assert.Contains($"the recorder had the volumes big: all their recordings are in {_hall.NewData} now", restored.Out, StringComparison.Ordinal);
        Assert.Null(new FileInfo(Path.Combine(_hall.NewData, "archive", "gate-2")).LinkTarget);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_hall.NewData, "archive", "gate-2"), "*.mp4", SearchOption.AllDirectories));
        Assert.Equal(File.ReadAllText(Path.Combine(_hall.Temp.Data.Root, "volumes", "big")), File.ReadAllText(Path.Combine(_hall.NewData, "site", "volumes", "big")));
        Assert.Empty(_hall.CheckRestored().Findings);
    }

    [Fact]
    public async Task Wrong_use_is_told()
    {
        var unknown = await VerbAsync("run", "--target", "nsa");
        var samples = await Task.WhenAll(VerbAsync("verify", "--sample", "-1"), VerbAsync("verify", "--sample", "0"), VerbAsync("verify", "--sample", "2", "--deep"));
        File.WriteAllText(_site.File, SiteFolder.Minimal);
        var none = await VerbAsync("status");
        var where = await CliRun.Of("backup", "restore", "--data", _hall.NewData);

        Assert.Equal((ExitCode.WrongUse, $"supervision: there is no backup 'nsa' in {_site.File}; there are nas\n"), (unknown.ExitCode, unknown.Error));
        Assert.Equal((ExitCode.WrongUse, $"supervision: {_site.File} names no backup: add it under 'backup.targets'\n"), (none.ExitCode, none.Error));
        Assert.Equal(
            ["--sample is -1: give a number of files, 1 or more", "--sample is 0: give a number of files, 1 or more", "--deep reads every file: give it or --sample, not both"],
            samples.Select(run => run.Error["supervision: ".Length..].Split('\n')[0]));
        Assert.All(samples, run => Assert.Equal(ExitCode.WrongUse, run.ExitCode));
        Assert.Equal((ExitCode.WrongUse, "supervision: give the backup's folder by --from, or its id by --target and --config\n"), (where.ExitCode, where.Error));
    }

    [Theory]
    [InlineData("nonexist")]
    [InlineData("backup")]
    public async Task A_restore_from_where_no_backup_is_says_so(string folder)
    {
        var from = Path.Combine(_hall.Temp.Root, folder);

        var restore = await CliRun.Of("backup", "restore", "--from", from, "--data", _hall.NewData);

        Assert.Equal(
            (ExitCode.Failure, $"supervision: {from} holds no backup, or is not mounted: mount its volume, or name the place where the backup is\n"),
            (restore.ExitCode, restore.Error));
        Assert.False(Directory.Exists(_hall.NewData));
    }

    private static string Detail(CliRun run) => JsonDocument.Parse(run.Out).RootElement.GetProperty("findings")[0].GetProperty("detail").GetString()!;

    private Task<CliRun> VerbAsync(string verb, params string[] more) => CliRun.Of(["backup", verb, "--config", _site.File, "--data", _hall.Temp.Data.Root, .. more]);

    private async Task PinnedAsync(int code, string json, string verb, params string[] more)
    {
        var run = await VerbAsync(verb, [.. more, "--json"]);
        Assert.Equal((json + "\n", "", code), (run.Out, run.Error, run.ExitCode));
    }
}

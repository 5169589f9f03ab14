using NodaTime;

using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;
using Supervision.Retention.Backup;
using Supervision.Retention.Stores;
using Supervision.Tests.Fakes;
using Supervision.Tests.Recorder.Cli;
using Supervision.Tests.Recorder.Configuration;
using Supervision.Tests.Retention.Stores;

namespace Supervision.Tests.Retention.Backup;

/// <summary>kill -9 of the program in the middle of a request to a bucket: the state is explained, and the next run comes to its end.</summary>
public sealed class BackupKillTests : IAsyncLifetime, IDisposable
{
    private const string Root = "recorder-1/";

    private readonly BackupHall _hall = new();
    private readonly SiteFolder _site = new();
    private FakeBucket _bucket = null!;
    private S3Store _store = null!;

    public async Task InitializeAsync()
    {
        _bucket = await FakeBucket.StartAsync();
        _store = _bucket.Store();
        _site.WritePassword("access", "id:key\n");
        File.WriteAllText(
            _site.File,
            SiteFolder.Minimal + $"\nbackup:\n  targets:\n    - {{id: nas, s3: {{endpoint: \"http://127.0.0.1:{_bucket.Port}\", bucket: hall, prefix: recorder-1, access_file: access}}}}\n");
    }

    public async Task DisposeAsync() => await _bucket.DisposeAsync();

    public void Dispose()
    {
        _store?.Dispose();
        _hall.Dispose();
        _site.Dispose();
    }

    [Fact]
    public async Task A_copy_that_is_killed_is_finished_by_the_next_run()
    {
        await RecordAsync(WallClock.Now - Duration.FromHours(1));
        // A file of the state that goes in parts.
        File.WriteAllBytes(Path.Combine(_hall.Temp.Data.Root, "large.bin"), System.Security.Cryptography.RandomNumberGenerator.GetBytes(17 << 20));

        await KilledAtAsync("run", Nth(1, $"put {Root}archive/gate-1/"));
        Assert.Empty(_hall.Read(catalog => catalog.Copies("nas")));
        await KilledAtAsync("run", Nth(2, $"get {Root}archive/gate-2/")); // The last is read back, and not noted.
        Assert.Equal(["gate-1"], Noted());
        await KilledAtAsync("run", Nth(1, $"list {Root}state/"));
        Assert.Equal(["gate-1", "gate-2"], Noted());
        await KilledAtAsync("run", asked => asked.StartsWith($"part {Root}state/objects/", StringComparison.Ordinal) && asked.EndsWith(" 2", StringComparison.Ordinal));
        Assert.EndsWith(": 1", Assert.Single(_bucket.Content.Unfinished), StringComparison.Ordinal);
        var before = _bucket.Steps.Length;
        await KilledAtAsync("run", Nth(1, $"put {Root}state/0"));
        Assert.DoesNotContain(_bucket.Steps[before..], asked => asked.StartsWith("part", StringComparison.Ordinal) && asked.EndsWith(" 1", StringComparison.Ordinal));

        var run = await _hall.RunAsync(Target);
        Assert.Equal((true, 1L), (run.IsComplete, run.State));
        Assert.Empty(_bucket.Content.Unfinished);
        Assert.Equal((true, 4L), ((await ExplainedAsync()).Ok, (await ExplainedAsync()).Copies));

        string[] Noted() => [.. _hall.Read(catalog => catalog.Copies("nas")).Select(range => range.Camera)];
    }

    [Fact]
    public async Task A_pruning_that_is_killed_is_finished_by_the_next_run()
    {
        await RecordAsync(WallClock.Now - Duration.FromDays(400));
        await _hall.RunAsync(Target);
        await _hall.SynchroniseAsync(WallClock.Now);

        await KilledAtAsync("run", Nth(2, $"delete {Root}archive/gate-1/"));
        Assert.Equal(["gate-2"], _hall.Read(catalog => catalog.Copies("nas")).Select(range => range.Camera));
        Assert.Equal(4, _bucket.Content.Names.Count(name => name.EndsWith(".mp4", StringComparison.Ordinal)) + 1);

        var run = await RecorderProcess.JsonAsync(Arguments("run"));
        Assert.True(run.GetProperty("ok").GetBoolean(), run.ToString());
        Assert.DoesNotContain(_bucket.Content.Names, name => name.EndsWith(".mp4", StringComparison.Ordinal));
        await ExplainedAsync();
    }

    [Fact]
    public async Task A_restore_that_is_killed_is_finished_by_the_next_one()
    {
        await RecordAsync(WallClock.Now - Duration.FromHours(1));
        await _hall.RunAsync(Target);

        await KilledAtAsync("restore", Nth(2, $"get {Root}state/objects/"));
        Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(_hall.NewData));
        await KilledAtAsync("restore", Nth(2, $"get {Root}archive/"));
        await RefusedAsync("init");
        await RefusedAsync("segments");
        await RefusedAsync("check");
        await RefusedAsync("backup", "status", "--config", _site.File);
        await RefusedAsync("record", "--config", _site.File);
        await RefusedAsync("up", "--config", _site.File);
        Assert.False(File.Exists(Path.Combine(_hall.NewData, "format")));
        var before = _bucket.Steps.Length;

        var run = await CliRun.Of(Arguments("restore"));

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(3, _bucket.Steps[before..].Count(asked => asked.StartsWith($"get {Root}archive/", StringComparison.Ordinal)));
        Assert.All(_hall.Segments(), path => Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(_hall.NewData, Path.GetRelativePath(_hall.Temp.Data.Root, path)))));
        Assert.Empty(_hall.CheckRestored().Findings);
        Assert.Empty(Directory.EnumerateFiles(_hall.NewData, "*.restoring", SearchOption.AllDirectories));
        Assert.Equal(ExitCode.Fine, (await CliRun.Of("init", "--data", _hall.NewData)).ExitCode);

        async Task RefusedAsync(params string[] verb)
        {
            var refused = await CliRun.Of([.. verb, "--data", _hall.NewData]);
            Assert.Equal(
                (ExitCode.WrongUse, $"supervision: a restore into {_hall.NewData} is not finished: if it was cut, go on with `supervision backup restore --data {_hall.NewData}` from the same backup\n"),
                (refused.ExitCode, refused.Error));
        }
    }

    private BackupTarget Target => _hall.Target() with { Store = _store };

    private async Task RecordAsync(Instant start)
    {
        await _hall.RecordAsync(2, Instant.FromUnixTimeSeconds(start.ToUnixTimeSeconds()));
        await BackupIdentity.PrepareAsync(_hall.Temp.Data, _store, Footage.Noon, CancellationToken.None);
    }

    private string[] Arguments(string verb) => ["backup", verb, "--config", _site.File, "--data", verb == "restore" ? _hall.NewData : _hall.Temp.Data.Root, "--target", "nas"];

    private async Task KilledAtAsync(string verb, Func<string, bool> step)
    {
        var reached = _bucket.HoldAsync(step);
        await using (var program = RecorderProcess.Start(Arguments(verb)))
        {
            var ended = program.WaitAsync();
            Assert.True(await Task.WhenAny(reached, ended) == reached, program.Output);
            await program.KillAsync();
        }

        await ExplainedAsync();
    }

    private async Task<BackupVerifyResult> ExplainedAsync()
    {
        Assert.Empty(_hall.Temp.Check().Findings);
        var verified = await _hall.VerifyAsync(heal: false, targets: Target);
        Assert.True(verified.Ok, string.Join("; ", verified.Findings));
        return verified;
    }

    private static Func<string, bool> Nth(int number, string start)
    {
        var count = 0;
        return asked => asked.StartsWith(start, StringComparison.Ordinal) && ++count == number;
    }
}

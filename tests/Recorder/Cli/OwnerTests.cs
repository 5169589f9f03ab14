using Supervision.Media.Posix;
using Supervision.Recorder.Cli;
using Supervision.Tests.Fakes;
using Supervision.Tests.Recorder.Configuration;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>Root and a data directory of another account: these tests need root, as the power cut's do.</summary>
public sealed class OwnerTests : IDisposable
{
    private readonly TempData _temp = new();
    private readonly SiteFolder _site = new();

    private string Data => _temp.Data.Root;

    public void Dispose()
    {
        _temp.Dispose();
        _site.Dispose();
    }

    [Theory]
    [InlineData("init")]
    [InlineData("check --rebuild")]
    [InlineData("record")]
    [InlineData("up")]
    public async Task Who_writes_must_be_the_owner(string verb)
    {
        await RecordAsync();
        await GiveAwayAsync();
        _site.Load(SiteFolder.Minimal);

        var run = await CliRun.Of([.. verb.Split(' '), "--data", Data, .. verb is "record" or "up" ? ["--config", _site.File] : Array.Empty<string>()]);

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Equal(
            $"supervision: {Data} belongs to nobody, and this is root: what it would write here, nobody could not; run it as nobody: runuser -u nobody -- {RecorderProcess.Program} {verb} ...\n",
            run.Error);
        Assert.Empty(OfRoot());
    }

    [Fact]
    public async Task An_empty_directory_of_another_account_gets_nothing_of_ours()
    {
        var empty = Path.Combine(_temp.Root, "empty");
        Directory.CreateDirectory(empty);
        await SystemTool.RunAsync("chown", "nobody", empty);

        var run = await CliRun.Of("init", "--data", empty);

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(empty));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reading_leaves_nothing_of_ours_behind(bool afterKill)
    {
        await (afterKill ? DieAsync() : RecordAsync());
        await GiveAwayAsync();
        var before = Directory.GetFileSystemEntries(Data, "*", SearchOption.AllDirectories).Where(path => !IsSharedMemory(path));

        foreach (var verb in (string[])["segments", "gaps", "cameras", "check"])
        {
            var run = await CliRun.Of(verb, "--data", Data, "--json");
            Assert.True(run.ExitCode is ExitCode.Fine, $"{verb}: {run.Out}{run.Error}");
            Assert.Empty(OfRoot());
        }

        Assert.Equal(before.Order(), Directory.GetFileSystemEntries(Data, "*", SearchOption.AllDirectories).Where(path => !IsSharedMemory(path)).Order());
    }

    private static bool IsSharedMemory(string path) => path.EndsWith("-shm", StringComparison.Ordinal) || path.EndsWith("-wal", StringComparison.Ordinal);

    private async Task RecordAsync()
    {
        await using var store = _temp.Open();
        await store.RecordAsync(Footage.Noon, 1);
        await store.StopAsync();
    }

    /// <summary>A catalogue with its log, as a killed recorder leaves it.</summary>
    private async Task DieAsync()
    {
        var copy = Path.Combine(_temp.Root, "copy");
        await using (var store = _temp.Open())
        {
            await store.RecordAsync(Footage.Noon, 1);
            await SystemTool.RunAsync("cp", "-a", Data, copy);
        }

        Directory.Delete(Data, recursive: true);
        Directory.Move(copy, Data);
        File.Delete(Path.Combine(Data, "catalog.db-shm"));
        Assert.NotEqual(0, new FileInfo(Path.Combine(Data, "catalog.db-wal")).Length);
    }

    private Task<string> GiveAwayAsync() => SystemTool.RunAsync("chown", "-R", "nobody", Data);

    private List<string> OfRoot() =>
        [.. Directory.GetFileSystemEntries(Data, "*", SearchOption.AllDirectories).Append(Data).Where(path => FileStatus.Of(path)!.Value.Owner == 0)];
}

using NodaTime;

using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;
using Supervision.Tests.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Cli;

public sealed class InitVerbTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Makes_a_data_directory_that_is_empty_and_readable()
    {
        var path = Path.Combine(_folder.Path, "new", "data");

        var first = await CliRun.Of("init", "--data", path);
        var again = await CliRun.Of("init", "--data", path);
        var listed = await CliRun.Of("segments", "--data", path, "--json");

        Assert.Equal((ExitCode.Fine, ExitCode.Fine), (first.ExitCode, again.ExitCode));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(path, "run")));
        Assert.Equal((ExitCode.Fine, "[]\n"), (listed.ExitCode, listed.Out));
    }

    [Fact]
    public async Task Refuses_a_directory_in_use_and_names_the_owner()
    {
        var data = DataDirectory.Create(_folder.Path);
        using var held = DirectoryLock.Take(data, new LockOwner(4711, "hall-pc", "supervision record", Instant.FromUtc(2026, 11, 20, 1, 0)));

        var run = await CliRun.Of("init", "--data", _folder.Path);

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Out));
        Assert.Contains("supervision record (process 4711 on hall-pc", Assert.Single(run.Error.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task A_file_in_the_way_is_one_line()
    {
        var run = await CliRun.Of("init", "--data", Path.Combine(_folder.Path, "cam1.txt"));

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_folder_that_is_no_data_directory_says_what_to_do()
    {
        var run = await CliRun.Of("segments", "--data", _folder.Path);

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Contains($"supervision init --data {_folder.Path}", run.Error);
    }
}

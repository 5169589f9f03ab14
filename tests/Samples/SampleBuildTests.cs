using System.Diagnostics;

using Supervision.Tests.Fakes;

namespace Supervision.Tests.Samples;

/// <summary>After <c>samples/archive.sh</c> the commands that README lets type next have a program: of these sources, built once.</summary>
public sealed class SampleBuildTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("supervision-build-").FullName;

    private string Program => Path.Combine(_root, "artifacts/supervision");

    private string Source => Path.Combine(_root, "src/Recorder/Program.cs");

    public SampleBuildTests()
    {
        foreach (var script in new[] { "archive.sh", "build.sh" })
        {
            Place(Path.Combine("samples", script), File.ReadAllText(Path.Combine(Repository.Root, "samples", script)));
        }

        Place("src/Recorder/Program.cs", "");
        Place("global.json", "{}");
        Place("Directory.Build.props", "<Project/>");
        Place("bin/dotnet", """
            #!/bin/sh
            echo "$1" >>"$ROOT/called"
            [ "$1" != publish ] || { mkdir -p "$ROOT/artifacts"; printf '#!/bin/sh\n' >"$ROOT/artifacts/supervision"; chmod +x "$ROOT/artifacts/supervision"; }

            """);
        File.SetUnixFileMode(Path.Combine(_root, "bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task The_program_is_built_where_it_is_missing_and_not_once_more()
    {
        var first = await RunAsync();
        Assert.True(File.Exists(Program));
        Age(Source);
        var second = await RunAsync();

        Assert.Equal(["build", "publish", Maker], first);
        Assert.Equal(["build", Maker], second);
    }

    [Fact]
    public async Task A_program_older_than_its_sources_is_built_anew()
    {
        await RunAsync();
        File.SetLastWriteTimeUtc(Program, File.GetLastWriteTimeUtc(Source).AddMinutes(-1));

        Assert.Contains("publish", await RunAsync());
    }

    private string Maker => Path.Combine(_root, ".cache/sample-archive/sample-archive.dll");

    private void Place(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        Age(file);
    }

    private static void Age(string file) => File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddHours(-1));

    /// <returns>The first word of each call of dotnet.</returns>
    private async Task<string[]> RunAsync()
    {
        var called = Path.Combine(_root, "called");
        File.Delete(called);
        var info = new ProcessStartInfo("bash", [Path.Combine(_root, "samples/archive.sh"), Path.Combine(_root, "sample")]) { UseShellExecute = false, RedirectStandardError = true };
        info.Environment["PATH"] = Path.Combine(_root, "bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        info.Environment["ROOT"] = _root;
        using var script = Process.Start(info)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var errors = await script.StandardError.ReadToEndAsync(limit.Token);
        await script.WaitForExitAsync(limit.Token);
        Assert.True(script.ExitCode == 0, errors);
        return await File.ReadAllLinesAsync(called, limit.Token);
    }
}

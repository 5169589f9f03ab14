using System.Diagnostics;

namespace Supervision.Tests.Media.FFmpeg;

public sealed class LayoutTests
{
    [Fact]
    public async Task CheckedInLayoutsAreThoseOfTheInstalledHeaders()
    {
        var folder = Path.Combine(Repository(), "src/Media/FFmpeg");
        using var process = Process.Start(new ProcessStartInfo("sh", [Path.Combine(folder, "Generator/generate.sh")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var generated = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await errors);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(folder, "Native/Layout.g.cs")), generated);
    }

    private static string Repository()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Supervision.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("Supervision.sln");
        }

        return directory;
    }
}

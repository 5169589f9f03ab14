using System.Globalization;

using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>One writer a data directory.</summary>
public sealed class SecondRecorderTests
{
    [Fact]
    public async Task A_second_recorder_is_refused_by_name_and_starts_at_once_after_the_first_was_killed()
    {
        using var site = await DeadSite.MakeAsync();
        await using var first = site.Record();
        await DeadSite.UpAsync(site, first);
        await using (var second = site.Record())
        {
            Assert.Equal(3, await second.WaitAsync());
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"in use by supervision record (process {first.ProcessId} on "), second.Output);
        }

        await first.KillAsync();
        await using var third = site.Record();
        await DeadSite.UpAsync(site, third);
        Assert.Equal(0, await third.StopAsync());
    }

    [Fact]
    public async Task The_log_of_a_recorder_that_runs_stays_its_own()
    {
        using var site = await DeadSite.MakeAsync();
        var log = Path.Combine(site.Data, "run", "recorder.log");
        await using var first = PseudoTerminal.Start("up", "--config", site.Config, "--data", site.Data);
        await Eventually.True(() => first.HasExited || (File.Exists(log) && new FileInfo(log).Length > 0), "the first one logs");
        var before = await SystemTool.RunAsync("stat", "-c", "%i", log);
        for (var round = 0; round < 2; round++)
        {
            await using var second = PseudoTerminal.Start("up", "--config", site.Config, "--data", site.Data);
            Assert.Equal(3, await second.WaitAsync());
        }

        Assert.Equal(before, await SystemTool.RunAsync("stat", "-c", "%i", log));
        Assert.False(File.Exists(log + ".1"), "the log was moved away");
        Assert.Equal(0, await first.CloseAsync());
    }
}

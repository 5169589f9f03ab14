using NodaTime;

using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>The window with the live table is closed: an orderly end like any other.</summary>
public sealed class ClosedTerminalTests
{
    [Fact]
    public async Task Closing_the_terminal_finishes_the_recording_in_order()
    {
        await using var installation = await Installation.StartAsync();
        var site = installation.Site;
        await using var terminal = PseudoTerminal.Start("up", "--config", site.Config, "--data", site.Data);
        var started = WallClock.Now;
        while (!await Health.AreRecordedAsync(site, started.ToDateTimeOffset()))
        {
            Assert.False(terminal.HasExited, "the recorder ended by itself");
            Assert.True(WallClock.Now < started + Duration.FromMinutes(3), "not recording");
            await Eventually.Moment();
        }

        Assert.Equal(0, await terminal.CloseAsync());

        Assert.True(File.Exists(Path.Combine(site.Data, "run", "recorder.log")), "there was no live table");
        Assert.Empty(Directory.GetFiles(site.Data, "*.part", SearchOption.AllDirectories));
        var gaps = await installation.CheckAsync();
        Assert.All(Installation.Cameras, camera => Assert.Equal(installation.LastEnd(camera), Assert.Single(gaps, gap => gap.Camera == camera).Start));
        Assert.All(gaps, gap => Assert.Equal(Supervision.Domain.GapCause.RecorderStopped, gap.Cause));
    }
}

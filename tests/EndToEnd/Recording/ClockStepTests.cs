using System.Globalization;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>The wall clock of a running recorder is set (through libfaketime; its monotonic clock stays right, as the system's does).</summary>
[Collection(RealTimeCollection.Name)]
public sealed class ClockStepTests
{
    private const string Library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    public async Task Invariants3_6_A_stepped_clock_is_explained_and_reorders_nothing(int seconds)
    {
        Assert.True(File.Exists(Library), "this test needs the Debian package faketime");
        await using var installation = await Installation.StartAsync(syncSeconds: 1);
        var offset = Path.Combine(installation.Site.Folder, "offset");
        await File.WriteAllTextAsync(offset, "+0\n");
        await using (var recorder = Start(installation.Site, offset))
        {
            await installation.RecordingAsync(recorder);
            await File.WriteAllTextAsync(offset, string.Create(CultureInfo.InvariantCulture, $"{seconds:+0;-0}\n"));
            await SteppedAsync(installation, recorder);
            Assert.Equal(0, await recorder.StopAsync());
        }

        var gaps = await installation.CheckAsync();
        using var catalog = CatalogReader.Open(DataDirectory.Open(installation.Site.Data));
        foreach (var camera in Installation.Cameras)
        {
            var segments = catalog.Segments(camera);
            Assert.Equal(segments.Select(segment => segment.Sequence).Order(), segments.Select(segment => segment.Sequence));
            Assert.Contains(catalog.ClockSteps(), step => (step.After - step.Before - Duration.FromSeconds(seconds)).TotalSeconds is > -30 and < 30);
            Assert.Equal(seconds > 0, gaps.Any(gap => gap.Camera == camera && gap.Cause == GapCause.ClockStep && gap.End - gap.Start > Duration.FromMinutes(59)));
        }
    }

    private static RecorderProcess Start(Site site, string offset) => RecorderProcess.Start(
        ["record", "--config", site.Config, "--data", site.Data],
        ("LD_PRELOAD", Library),
        ("FAKETIME_TIMESTAMP_FILE", offset),
        ("FAKETIME_CACHE_DURATION", "1"),
        ("DONT_FAKE_MONOTONIC", "1"));

    /// <summary>Waits until both cameras have segments from before and after the step.</summary>
    private static async Task SteppedAsync(Installation installation, RecorderProcess recorder)
    {
        var until = WallClock.Now + Duration.FromMinutes(3);
        while (true)
        {
            Assert.False(recorder.HasExited, recorder.Output);
            Assert.True(WallClock.Now < until, recorder.Output);
            using var catalog = CatalogReader.Open(DataDirectory.Open(installation.Site.Data));
            if (catalog.ClockSteps().Count >= Installation.Cameras.Count)
            {
                return;
            }

            await Eventually.Moment();
        }
    }
}

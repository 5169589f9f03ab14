using System.Text.Json;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Journal;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>One camera in the data directory, one on a disk of its own, and that disk fails under the recorder: every call to it returns EIO.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class VolumeTests
{
    private const string Plain = "plain";
    private const string Labelled = "labelled";

    [Fact]
    public async Task Invariants2_3_A_volume_that_fails_costs_its_own_camera_alone_and_recording_resumes_by_itself()
    {
        await using var disk = await LoopDisk.MakeAsync();
        await using var installation = await Installation.StartAsync(volumes: $"[{{id: disk2, path: \"{disk.Root}\", cameras: [{Labelled}]}}]");
        Instant broken, mended;
        await using (var recorder = installation.Site.Record())
        {
            await installation.RecordingAsync(recorder);
            Assert.Empty(Messages(await installation.HealthAsync()));
            // A disk of 128 MB holds nobody's thirty days.
            Assert.Contains("(overridden by the tests: small disks of tests)", (await installation.HealthAsync()).GetProperty("overridden").GetString(), StringComparison.Ordinal);
            broken = await disk.CutAsync();
            await installation.StateAsync(recorder, "disk-failed", Labelled);
            await installation.StateAsync(recorder, "recording", Plain);
            Assert.Contains("volume disk2: ", Assert.Single(Messages(await installation.HealthAsync())), StringComparison.Ordinal);
            await disk.UnmountAsync();
            await disk.MountAsync();
            mended = WallClock.Now;
            await installation.RecordingAsync(recorder);
            Assert.Empty(Messages(await installation.HealthAsync()));
            Assert.Equal(0, await recorder.StopAsync());
        }

        Assert.Contains(
            JournalReader.Read(DataDirectory.Open(installation.Site.Data).JournalPath, after: 0).Records.OfType<OverrideGiven>(),
            given => given.What.Contains("volume disk2 cannot hold what must be kept", StringComparison.Ordinal));
        var gaps = await installation.CheckAsync();
        Assert.DoesNotContain(gaps, gap => gap.Camera == Plain && gap.End is not null);
        var gap = Assert.Single(gaps, gap => gap.Camera == Labelled && gap.End is not null);
        Assert.Equal(GapCause.Disk, gap.Cause);
        Assert.True(gap.Start >= broken - Duration.FromSeconds(20) && gap.End <= mended + Duration.FromSeconds(60), $"{gap}, broken {broken}, mended {mended}");
        Assert.Empty(Directory.GetFiles(disk.Root, "*.part", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.GetFiles(disk.Root, "*.mp4", SearchOption.AllDirectories));
    }

    private static IEnumerable<string> Messages(JsonElement health) =>
        health.GetProperty("volumes").EnumerateArray().Where(volume => volume.GetProperty("volume").GetString() == "disk2" && volume.GetProperty("alarm").GetBoolean()).Select(volume => volume.GetProperty("message").GetString()!);
}

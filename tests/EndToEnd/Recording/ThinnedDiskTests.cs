using System.Text.Json;

using NodaTime;

using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Mp4;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>A disk is nearly full although nothing may be deleted: key frames go on, one after the other, until there is room again.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class ThinnedDiskTests
{
    [Fact]
    public async Task Invariants3_5_On_a_nearly_full_disk_key_frames_are_recorded_and_all_pictures_when_it_has_room_again()
    {
        await using var disk = await MemoryDisk.MakeAsync(megabytes: 128);
        await using var installation = await Installation.StartAsync(
            new Site(Path.Combine(disk.Root, "data")) { MinFree = "64MiB", WhenFull = "thin" }, segmentSeconds: 10, stripped: true);
        await using (var recorder = installation.Site.Record())
        {
            await installation.RecordingAsync(recorder);
            Assert.Equal((0, 0), Thinned(await installation.HealthAsync()));
            disk.FillBut(megabytes: 24);
            await ThinnedAsync(installation, recorder, (2, 2));
            Assert.True((await installation.HealthAsync()).GetProperty("volumes")[0].GetProperty("alarm").GetBoolean());
            var (thinned, some) = (WallClock.Now, Duration.FromSeconds(8));
            await WallClock.ReachesAsync(thinned + some);
            await installation.RecordingAsync(recorder);
            disk.Free();
            await ThinnedAsync(installation, recorder, (0, 0));
            await installation.RecordingAsync(recorder);
            Assert.Equal(0, await recorder.StopAsync());
            Assert.Contains("of 2 cameras 2 record key frames only", recorder.Output, StringComparison.Ordinal);
        }

        // Nothing is missing: the switches cost no time, and every file is what it was.
        Assert.DoesNotContain(await installation.CheckAsync(), gap => gap.End is not null);
        using var catalog = CatalogReader.Open(DataDirectory.Open(installation.Site.Data));
        var check = await RecorderProcess.JsonAsync("check", "--data", installation.Site.Data);
        var proof = await RecorderProcess.JsonAsync("retention", "verify", "--data", installation.Site.Data);
        foreach (var camera in Installation.Cameras)
        {
            var stretch = Assert.Single(catalog.Thinned(camera));
            var seconds = (stretch.End!.Value - stretch.Start).TotalSeconds;
            Assert.StartsWith("volume main is full", stretch.Reason, StringComparison.Ordinal);
            Assert.True(seconds > 8, $"{seconds} s");
            Assert.Equal(seconds, Of(check.GetProperty("cameras"), camera).GetProperty("thinnedSeconds").GetDouble(), 0.001);
            Assert.Equal(seconds, Of(proof.GetProperty("cameras"), camera).GetProperty("days").EnumerateArray().Sum(day => day.GetProperty("thinned").GetDouble()), 0.001);
            Assert.Contains(proof.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "thinned" && finding.GetProperty("camera").GetString() == camera);
        }

        Assert.All(proof.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("thinned", finding.GetProperty("code").GetString()));
        await SeeAsync(installation);
    }

    /// <summary>A picture a second, each of them a key frame of the camera, with the second in its label in which it was taken.</summary>
    private static async Task SeeAsync(Installation installation)
    {
        var segments = (await RecorderProcess.JsonAsync("segments", "--camera", Installation.Cameras[0], "--data", installation.Site.Data)).EnumerateArray().ToList();
        var thinned = segments.Where(segment => segment.GetProperty("thinned").GetBoolean()).ToList();
        Assert.True(segments[0].GetProperty("thinned").GetBoolean() is false && segments[^1].GetProperty("thinned").GetBoolean() is false && thinned.Count > 0);
        foreach (var segment in thinned)
        {
            var file = Path.Combine(installation.Site.Data, segment.GetProperty("path").GetString()!);
            Assert.Equal("strip", segment.GetProperty("label").GetString());
            Assert.Equal("", Ffmpeg.Warnings(file));
            var frames = Ffmpeg.Probe($"-select_streams v -show_entries frame=key_frame,pict_type,pts_time -of csv=p=0 {file}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(segment.GetProperty("pictures").GetInt32(), frames.Length);
            Assert.All(frames, frame => Assert.Matches("^1,.*,I", frame));
            Assert.Equal(Enumerable.Range(0, frames.Length).Select(second => (double)second), frames.Select(frame => Math.Round(double.Parse(frame.Split(',')[1]), 2)));
        }

        var longest = thinned.MaxBy(segment => segment.GetProperty("pictures").GetInt32());
        var start = DateTimeOffset.Parse(longest.GetProperty("start").GetString()!);
        foreach (var second in Enumerable.Range(0, longest.GetProperty("pictures").GetInt32()))
        {
            var shot = await LabelShot.TakeAsync(Path.Combine(installation.Site.Data, longest.GetProperty("path").GetString()!), longest.GetProperty("labelBox"), second);
            var taken = start + shot.Time;
            Assert.Equal(taken.AddTicks(-(taken.Ticks % TimeSpan.TicksPerSecond)).UtcDateTime, shot.Shown.UtcDateTime);
        }
    }

    private static JsonElement Of(JsonElement cameras, string camera) => Assert.Single(cameras.EnumerateArray(), each => each.GetProperty("camera").GetString() == camera);

    private static (int Cameras, int OfVolume) Thinned(JsonElement health) => (
        health.GetProperty("cameras").EnumerateArray().Count(camera => camera.GetProperty("thinned").ValueKind is JsonValueKind.String),
        health.GetProperty("volumes")[0].GetProperty("thinned").GetArrayLength());

    private static async Task ThinnedAsync(Installation installation, RecorderProcess recorder, (int Cameras, int OfVolume) expected)
    {
        var until = WallClock.Now + Duration.FromMinutes(3);
        while (Thinned(await installation.HealthAsync()) != expected)
        {
            Assert.False(recorder.HasExited, recorder.Output);
            Assert.True(WallClock.Now < until, $"not {expected}:\n{recorder.Output}");
            await Eventually.Moment();
        }
    }
}

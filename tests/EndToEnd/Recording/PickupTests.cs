using System.Text.Json;

using Supervision.Tests.EndToEnd.Hall;
using Supervision.Tests.Fakes;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Pickups with streams of their own, in the recordings of the cameras that they are bound to.</summary>
public sealed class PickupTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_pickup_is_a_named_track_of_each_of_its_cameras_in_step_with_their_pictures()
    {
        await using var hall = await SampleHall.StartAsync(new() { Cameras = 4, Clap = true });
        using var site = new Site();
        // Both claps are one picture: the second camera has the beeps of the first as a pickup, beside its own.
        site.Camera("clap", hall.Address("clap"), "none", SampleHall.Password)
            .Camera("twin", hall.Address("clap"), "none", SampleHall.Password)
            .Camera("quiet", hall.Address("cam4"), "none", SampleHall.Password)
            .Pickup("beep", "clap", "twin")
            .Pickup("mic1", hall.Address("mic1"), "twin", "quiet")
            .Write();
        await site.InitAsync();
        await using var recorder = site.Record("--seconds", "12");
        Assert.True(await recorder.WaitAsync() == 0, recorder.Output);
        // A start at which nothing is wrong complains of nothing; and the summary tells gaps of sound from those of pictures.
        Assert.DoesNotContain("Unreachable", recorder.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(null)", recorder.Output, StringComparison.Ordinal);
        Assert.Contains("mic1 plays over Tcp: sound Aac alone", recorder.Output, StringComparison.Ordinal);
        Assert.Contains("Sound gaps", recorder.Output, StringComparison.Ordinal);

        var files = (await RecorderProcess.JsonAsync("segments", "--data", site.Data)).EnumerateArray().ToLookup(
            segment => segment.GetProperty("camera").GetString()!, segment => Path.Combine(site.Data, segment.GetProperty("path").GetString()!));
        foreach (var file in files["twin"])
        {
            Assert.Equal(["twin", "beep 01号窗口", "mic1 01号窗口"], await NamesAsync(file));
        }

        foreach (var file in files["quiet"])
        {
            Assert.Equal(["mic1 01号窗口"], await NamesAsync(file));
        }

        await CompareAsync(files["twin"]);
        await AssertSharedAsync(files["twin"], files["quiet"]);
        var (code, report) = await RecorderProcess.RunAsync("check", "--data", site.Data, "--deep");
        Assert.True(code == 0, report);
        var gaps = await RecorderProcess.JsonAsync("gaps", "--data", site.Data);
        output.WriteLine(gaps.ToString());
        // On a machine that keeps up, only what was before the pickup had been reached for the first time.
        Assert.All(SoundGaps(gaps, "mic1"), gap => Assert.NotEqual("pickup-off", gap.GetProperty("cause").GetString()));
    }

    [Fact]
    public async Task A_pickup_that_is_lost_leaves_the_pictures_alone_and_is_a_gap_of_its_sound()
    {
        await using var hall = await SampleHall.StartAsync(new() { Cameras = 1 });
        await using var counters = await SampleHall.StartAsync(new() { Cameras = 1 });
        using var site = new Site();
        site.Camera("cam1", hall.Address("cam1"), "none", SampleHall.Password).Pickup("mic1", counters.Address("mic1"), "cam1").Write();
        await site.InitAsync();
        await using var recorder = site.Record();
        await Eventually.True(() => recorder.HasExited || (recorder.Output.Contains("sound mic1: connected", StringComparison.Ordinal) && OpenBytes(site) > 1_000_000), "picture and sound are recorded");
        counters.Kill();
        await Eventually.True(() => recorder.HasExited || recorder.Output.Contains("sound mic1: ConnectionLost", StringComparison.Ordinal), "the loss is seen");
        var lost = OpenBytes(site);
        await Eventually.True(() => recorder.HasExited || OpenBytes(site) > lost + 2_000_000, "the pictures go on");
        Assert.True(await recorder.StopAsync() == 0, recorder.Output);

        var gaps = await RecorderProcess.JsonAsync("gaps", "--data", site.Data);
        output.WriteLine(gaps.ToString());
        Assert.All(
            gaps.EnumerateArray().Where(gap => gap.GetProperty("track").ValueKind == JsonValueKind.Null), gap => Assert.Equal("recorder-stopped", gap.GetProperty("cause").GetString()));
        Assert.Contains(SoundGaps(gaps, "mic1"), gap => gap.GetProperty("cause").GetString() is "network" or "pickup-off");
        var runs = (await RecorderProcess.JsonAsync("segments", "--data", site.Data)).EnumerateArray().Select(segment => segment.GetProperty("run").GetString()).Distinct();
        Assert.Single(runs);
        Assert.Equal(0, (await RecorderProcess.RunAsync("check", "--data", site.Data, "--deep")).Code);
    }

    [Fact]
    public async Task Invariant2_A_killed_recorder_leaves_both_sounds_in_its_file_and_the_next_start_explains_the_rest()
    {
        await using var hall = await SampleHall.StartAsync(new() { Cameras = 1 });
        using var site = new Site();
        site.Camera("cam1", hall.Address("cam1"), "none", SampleHall.Password).Pickup("mic1", hall.Address("mic1"), "cam1").Write(segmentSeconds: 600, syncSeconds: 1);
        await site.InitAsync();
        await using (var killed = site.Record())
        {
            await Eventually.True(() => killed.HasExited || (killed.Output.Contains("sound mic1: connected", StringComparison.Ordinal) && OpenBytes(site) > 0), "picture and sound are recorded");
            var begun = OpenBytes(site);
            await Eventually.True(() => killed.HasExited || (OpenBytes(site) > begun + 2_000_000 && OpenBytes(site, "*.part") > 1_000_000), "some seconds of both, in a file that is open");
            await killed.KillAsync();
        }

        // Nobody listens any more: what is open at a dead recorder does not grow.
        Assert.All(SoundGaps(await RecorderProcess.JsonAsync("gaps", "--data", site.Data), "mic1"), gap => Assert.Equal(JsonValueKind.String, gap.GetProperty("end").ValueKind));
        await using var next = site.Record("--seconds", "3");
        Assert.True(await next.WaitAsync() == 0, next.Output);

        var segments = (await RecorderProcess.JsonAsync("segments", "--data", site.Data)).EnumerateArray().ToList();
        // A minute may have begun meanwhile, and with it a file.
        var recovered = Assert.Single(segments, segment => segment.GetProperty("recovered").GetBoolean());
        var file = Path.Combine(site.Data, recovered.GetProperty("path").GetString()!);
        Assert.Equal(["cam1", "mic1 01号窗口"], await NamesAsync(file));
        Assert.True((await FramesAsync([file], 0)).Count > 40 && (await FramesAsync([file], 1)).Count > 40, "both have sound");
        var (code, report) = await RecorderProcess.RunAsync("check", "--data", site.Data, "--deep");
        Assert.True(code == 0, report);
        var gaps = await RecorderProcess.JsonAsync("gaps", "--data", site.Data);
        output.WriteLine(gaps.ToString());
        Assert.Contains(gaps.EnumerateArray(), gap => gap.GetProperty("track").ValueKind == JsonValueKind.Null && gap.GetProperty("detail").GetString()!.Contains("killed", StringComparison.Ordinal));
        Assert.True(SoundGaps(gaps, "mic1").Count() >= 2, "each life's first sound ends a gap");
        Assert.All(SoundGaps(gaps, "mic1"), gap => Assert.Equal(JsonValueKind.String, gap.GetProperty("end").ValueKind));
    }

    private static IEnumerable<JsonElement> SoundGaps(JsonElement gaps, string pickup) =>
        gaps.EnumerateArray().Where(gap => gap.GetProperty("track").GetString() == pickup);

    private static long OpenBytes(Site site, string files = "*.mp4*") =>
        Directory.Exists(site.Data) ? Directory.EnumerateFiles(site.Data, files, SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) : 0;

    private static async Task<string[]> NamesAsync(string file)
    {
        var (code, names, error) = await Tool.RunAsync("ffprobe", "-v", "error", "-select_streams", "a", "-show_entries", "stream_tags=handler_name", "-of", "csv=p=0", file);
        Assert.True(code == 0, error);
        return names.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The beeps of the camera's own sound and those of the pickup, each against the same flashes.</summary>
    private async Task CompareAsync(IEnumerable<string> files)
    {
        List<double>[] offsets = [[], []];
        foreach (var file in files)
        {
            for (var track = 0; track < 2; track++)
            {
                offsets[track].AddRange(await Claps.OffsetsAsync(file, track));
            }
        }

        output.WriteLine($"own {Text(offsets[0])} ms, pickup {Text(offsets[1])} ms");
        Assert.True(offsets[1].Count >= 2, $"{offsets[1].Count} claps");
        Assert.InRange(Median(offsets[1]) - Median(offsets[0]), -0.06, 0.06);
    }

    /// <summary>What both cameras have of it is the same, bit for bit.</summary>
    private static async Task AssertSharedAsync(IEnumerable<string> one, IEnumerable<string> other)
    {
        var (first, second) = (await FramesAsync(one, 2), await FramesAsync(other, 0));
        var common = first.Intersect(second).Count();
        // At the ends, and where a busy machine left something out, one of them has what the other has not.
        Assert.True(common > 200 && common > 0.7 * Math.Min(first.Count, second.Count), $"{common} of {first.Count} and {second.Count}");
    }

    private static async Task<HashSet<string>> FramesAsync(IEnumerable<string> files, int track)
    {
        HashSet<string> digests = [];
        foreach (var file in files)
        {
            var (code, lines, error) = await Tool.RunAsync("ffmpeg", "-nostdin", "-v", "error", "-i", file, "-map", $"0:a:{track}", "-c", "copy", "-f", "framemd5", "-");
            Assert.True(code == 0, error);
            digests.UnionWith(lines.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(',')[^1].Trim()));
        }

        return digests;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Text(IEnumerable<double> seconds) => string.Join(" ", seconds.Select(value => $"{value * 1000:+0.0;-0.0}"));
}

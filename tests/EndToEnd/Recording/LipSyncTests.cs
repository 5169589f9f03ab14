using Supervision.Tests.EndToEnd.Hall;
using Supervision.Tests.Fakes;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Picture and sound stay together: a flash and a beep, in the camera's stream and in the recordings of it.</summary>
public sealed class LipSyncTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Recordings_KeepTheSourcesOffset()
    {
        await using var hall = await SampleHall.StartAsync(new() { Cameras = 0, Clap = true });
        using var site = new Site();
        site.Camera("burnt", hall.Address("clap"), "pixels", SampleHall.Password)
            .Camera("plain", hall.Address("clap"), "none", SampleHall.Password)
            .Camera("transcoded", hall.Address("clap-alaw"), "none", SampleHall.Password)
            .Write();
        await site.InitAsync();
        await using var recorder = site.Record("--seconds", "10");
        var sources = await Task.WhenAll(CopyAsync(hall, site, "clap"), CopyAsync(hall, site, "clap-alaw"));
        Assert.True(await recorder.WaitAsync() == 0, recorder.Output);

        var recorded = (await RecorderProcess.JsonAsync("segments", "--data", site.Data)).EnumerateArray().ToLookup(
            segment => segment.GetProperty("camera").GetString()!, segment => Path.Combine(site.Data, segment.GetProperty("path").GetString()!));
        var (aac, law) = (await OffsetsAsync("AAC", sources[0]), await OffsetsAsync("A-law", sources[1]));
        await CompareAsync("burnt", recorded["burnt"], aac.Average());
        await CompareAsync("plain", recorded["plain"], aac.Average());
        await CompareAsync("transcoded", recorded["transcoded"], law.Average());
    }

    private async Task CompareAsync(string camera, IEnumerable<string> segments, double expected)
    {
        // The median: until the camera's first report, a machine that is far behind places sound by its late arrival.
        var offsets = await OffsetsAsync(camera, [.. segments]);
        Assert.InRange(offsets.Order().ElementAt(offsets.Count / 2) - expected, -0.04, 0.04);
    }

    /// <summary>The camera's own stream in a file, by somebody else's hands.</summary>
    private static async Task<string> CopyAsync(SampleHall hall, Site site, string camera)
    {
        var copy = Path.Combine(site.Folder, $"{camera}.mkv");
        var (code, _, error) = await Tool.RunAsync(
            "ffmpeg", "-nostdin", "-v", "error", "-rtsp_transport", "tcp", "-i", hall.AddressWithPassword(camera), "-t", "7", "-c", "copy", copy);
        Assert.True(code == 0, error);
        return copy;
    }

    /// <summary>Beep less flash, in seconds, of each clap in a camera's files; how many files there are depends on the wall clock.</summary>
    private async Task<List<double>> OffsetsAsync(string name, params IReadOnlyList<string> files)
    {
        List<double> offsets = [];
        foreach (var file in files)
        {
            offsets.AddRange(await Claps.OffsetsAsync(file));
        }

        output.WriteLine($"{name} in {files.Count} files: {string.Join(" ", offsets.Select(offset => $"{offset * 1000:+0.0;-0.0}"))} ms");
        Assert.True(offsets.Count >= 2, $"{name}: {offsets.Count} claps in {files.Count} files");
        return offsets;
    }
}

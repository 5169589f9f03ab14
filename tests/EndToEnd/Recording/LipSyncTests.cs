using System.Globalization;

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
        site.Camera("burnt", hall.Address("clap"), "pixels", SampleHall.Password).Camera("plain", hall.Address("clap"), "none", SampleHall.Password).Write();
        await site.InitAsync();
        await using var recorder = site.Record("--seconds", "9");
        var source = Path.Combine(site.Folder, "source.mkv");
        var (copied, _, error) = await Tool.RunAsync(
            "ffmpeg", "-nostdin", "-v", "error", "-rtsp_transport", "tcp", "-i", hall.AddressWithPassword("clap"), "-t", "7", "-c", "copy", source);
        Assert.True(copied == 0, error);
        Assert.True(await recorder.WaitAsync() == 0, recorder.Output);

        var expected = (await OffsetsAsync("source", source)).Average();
        foreach (var segment in (await RecorderProcess.JsonAsync("segments", "--data", site.Data)).EnumerateArray())
        {
            var offsets = await OffsetsAsync(segment.GetProperty("camera").GetString()!, Path.Combine(site.Data, segment.GetProperty("path").GetString()!));
            Assert.All(offsets, offset => Assert.InRange(offset - expected, -0.04, 0.04));
        }
    }

    /// <summary>Beep less flash, in seconds, of each clap.</summary>
    private async Task<List<double>> OffsetsAsync(string name, string file)
    {
        var (_, _, report) = await Tool.RunAsync(
            "ffmpeg", "-nostdin", "-hide_banner", "-i", file, "-vf", "blackdetect=d=0.5:pix_th=0.5:pic_th=0.9", "-af", "silencedetect=n=-30dB:d=0.5", "-f", "null", "-");

        // The ends of the film end a black and a silence too.
        var flashes = Times(report, "black_end:").SkipLast(1);
        var beeps = Times(report, "silence_end: ");
        List<double> offsets = [.. flashes.Select(flash => beeps.MinBy(beep => Math.Abs(beep - flash)) - flash)];
        output.WriteLine($"{name}: {string.Join(" ", offsets.Select(offset => $"{offset * 1000:+0.0;-0.0}"))} ms");
        Assert.True(offsets.Count >= 2, report);
        return offsets;
    }

    private static List<double> Times(string report, string mark) =>
        [.. report.Split(mark).Skip(1).Select(rest => double.Parse(rest[..rest.AsSpan().IndexOfAnyExceptInRange('.', '9')], CultureInfo.InvariantCulture))];
}

using System.Text.Json;

using Microsoft.Extensions.Logging.Abstractions;

using Supervision.HallOnvif.Settings;
using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Overlay;
using Supervision.Overlay.Sight;
using Supervision.Recorder.CameraLabel;
using Supervision.Tests.EndToEnd.Hall;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Overlay;
using Supervision.Tests.Samples;

using Xunit.Abstractions;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>Label mode <c>camera</c> before a simulated camera that really draws, and before one that only says so.</summary>
public sealed class CameraLabelTests(ITestOutputHelper output)
{
    // Dark grass where the label stands, so that tesseract reads it, too.
    private static readonly StreamSettings Stream = LiveHall.Small with { Path = "/cam2" };

    private static readonly CameraSettings Honest = LiveHall.Camera with { Streams = [Stream], MaxTexts = 8 };

    [Fact]
    public async Task Camera_ThatDraws_IsRecordedUntouched_AndItsLabelReads()
    {
        await using var hall = await LiveHall.StartAsync(Honest);
        using var site = await SiteOf(hall);
        await using (var recorder = site.Record())
        {
            await Eventually.True(() => recorder.Output.Contains("label mode camera", StringComparison.Ordinal), $"the camera's own label is used: {recorder.Output}");
            await Eventually.True(() => Directory.GetFiles(site.Data, "*.part", SearchOption.AllDirectories).Any(file => new FileInfo(file).Length > 300_000), "some seconds are recorded");
            Assert.Equal(0, await recorder.StopAsync());
            output.WriteLine(recorder.Output);
        }

        var segments = (await RecorderProcess.JsonAsync("segments", "--data", site.Data)).EnumerateArray().ToList();
        // Being told, the camera breaks its stream; so there are several of pixels before.
        Assert.All(segments.SkipLast(1), segment => Assert.Equal("pixels", segment.GetProperty("label").GetString()));
        Assert.Equal("camera", segments[^1].GetProperty("label").GetString());
        Assert.Equal(segments[^2].GetProperty("end").GetString(), segments[^1].GetProperty("start").GetString());
        var text = await ReadAsync(Path.Combine(site.Data, segments[^1].GetProperty("path").GetString()!), segments[^1].GetProperty("labelBox"));
        output.WriteLine(text);
        Assert.True(Reads(text, "永昌街道便民服务中心"), text);
    }

    [Fact]
    public async Task Camera_ThatOnlySaysSo_IsRecordedWithPixels_AndItIsSaidWhy()
    {
        await using var hall = await LiveHall.StartAsync(Honest with { Faults = [new Fault { Kind = FaultKind.LieDeep, On = "CreateOSD" }] });
        using var site = await SiteOf(hall);
        await using var recorder = site.Record();
        await Eventually.True(() => recorder.Output.Contains("its own label is not used: '吉林省长春市朝阳区' is not in the picture", StringComparison.Ordinal), "the lie is seen");
        Assert.Equal(0, await recorder.StopAsync());
        Assert.DoesNotContain("label mode camera", recorder.Output, StringComparison.Ordinal);
        Assert.All((await RecorderProcess.JsonAsync("segments", "--data", site.Data)).EnumerateArray(), segment => Assert.Equal("pixels", segment.GetProperty("label").GetString()));
    }

    /// <summary>As provisioning does it: tell, and look once.</summary>
    [Theory]
    [InlineData(nameof(DrawingKind.Right), nameof(LabelVerdict.Right))]
    [InlineData(nameof(DrawingKind.ClockStands), nameof(LabelVerdict.ClockStands))]
    public async Task Stream_LookedAtOnce_ShowsWhatTheCameraReallyDraws(string drawing, string verdict)
    {
        await using var hall = await LiveHall.StartAsync(Honest with { Drawing = Enum.Parse<DrawingKind>(drawing) });
        var label = new LabelText(["吉林省", "长春市", "朝阳区"], "永昌街道便民服务中心", "综合受理区", "01号窗口");
        var outcome = await new OnvifOsd(_ => hall.ConnectAsync()).ApplyAsync(label, CancellationToken.None);
        Assert.True(outcome.IsSet, string.Join('\n', outcome.Complaints));
        await hall.SettledAsync();
        var options = new RtspOptions { Uri = hall.Streams.Address("cam2"), User = SampleHall.User, Password = new Secret(SampleHall.Password) };
        await using var source = await RtspSource.OpenAsync(options, RealClocks.Loopback, RealClocks.Clock, RealClocks.Time, NullLogger.Instance, CancellationToken.None);
        var report = await OsdProof.LookAsync(source, outcome.Lines, RealFont.Font, NullLogger.Instance, CancellationToken.None);
        Assert.Equal((verdict, true), ($"{report!.Verdict}", report.Detail.Length > 0 || report.IsRight));
    }

    private static async Task<Site> SiteOf(LiveHall hall)
    {
        var site = new Site();
        site.Onvif("cam1", hall.Address().AbsoluteUri, Honest.Serial, "127.0.0.1", "camera", SampleHall.Password).Write();
        return await site.InitAsync();
    }

    // Small letters on a moving ground: some pictures are easier to read than others.
    private static async Task<string> ReadAsync(string segment, JsonElement box)
    {
        var texts = new List<string>();
        foreach (var picture in new[] { 0, 15, 30, 45 })
        {
            texts.Add(await ReadAsync(segment, box, picture));
        }

        return string.Concat(texts);
    }

    private static async Task<string> ReadAsync(string segment, JsonElement box, int picture)
    {
        var image = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        try
        {
            int Number(string name) => box.GetProperty(name).GetInt32();
            var view = $"select=gte(n\\,{picture}),crop={Number("width") + 8}:{Number("height") + 8}:{Number("x") - 4}:{Number("y") - 4},format=gray,scale=iw*3:ih*3,lutyuv=y='if(gt(val,165),0,255)',pad=iw+40:ih+40:20:20:white";
            var (code, _, report) = await Tool.RunAsync("ffmpeg", "-nostdin", "-v", "error", "-i", segment, "-frames:v", "1", "-vf", view, image);
            Assert.True(code == 0, report);
            var (_, text, _) = await Tool.RunAsync("tesseract", image, "-", "-l", "chi_sim", "--psm", "6");
            return text.Replace(" ", "", StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(image);
        }
    }

    /// <summary>Tesseract takes characters in an outline over moving people for similar ones; that the label is right, the recorder has seen before.</summary>
    private static bool Reads(string text, string name) => Enumerable.Range(0, Math.Max(0, text.Length - name.Length + 1))
        .Any(at => name.Where((letter, i) => text[at + i] != letter).Count() <= 4);
}

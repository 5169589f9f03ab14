using System.Text.Json;

using Supervision.HallOnvif.Settings;
using Supervision.HallOnvif.State;
using Supervision.HallOnvif.Web;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Samples;

using SimulatedHall = Supervision.HallOnvif.Hall;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>The built recorder, and a camera that is tampered with while it is recorded.</summary>
public sealed class CameraEventTests : IDisposable
{
    private readonly Site _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Tampering_IsShownWhileItStands_AndKept()
    {
        await using var stream = await PacedCamera.StartAsync();
        await using var hall = await SimulatedHall.StartAsync(
            new HallSettings { Rtsp = $"rtsp://*:{stream.Port}", DiscoveryPort = 0, Cameras = [SimulatedCamera.Usual with { Streams = [new StreamSettings { Path = "/live" }] }] },
            new Account(SimulatedCamera.User, SimulatedCamera.Password),
            RealClocks.Time);
        var camera = hall.Cameras[0];
        _site.Onvif("cam1", $"127.0.0.1:{camera.Port}", "HALL0001", "127.0.0.0/8").Write(segmentSeconds: 10);
        await _site.InitAsync();
        await using var recorder = _site.Record();
        await Health.RecordingAsync(_site, recorder, RealClocks.Time.GetUtcNow());
        camera.Camera.Report(CameraReport.Tamper, state: true);
        await UntilAsync(recorder, events => events.GetProperty("listening").GetBoolean() && events.GetProperty("alarms").GetArrayLength() == 1);
        Assert.Contains("supervision_camera_tamper{camera=\"cam1\"} 1\n", await Health.MetricsAsync(_site), StringComparison.Ordinal);
        camera.Camera.Report(CameraReport.Tamper, state: false);
        await UntilAsync(recorder, events => events.GetProperty("alarms").GetArrayLength() == 0);
        Assert.Equal(0, await recorder.StopAsync());
        Assert.Contains("ALARM camera cam1 reports tamper: VideoSource/GlobalSceneChange/ImagingService", recorder.Output, StringComparison.Ordinal);
        var kept = Assert.Single((await RecorderProcess.JsonAsync("events", "--data", _site.Data)).EnumerateArray());
        Assert.Equal(("cam1", "tamper"), (kept.GetProperty("source").GetString(), kept.GetProperty("event").GetString()));
        Assert.True(kept.GetProperty("end").GetDateTimeOffset() > kept.GetProperty("start").GetDateTimeOffset());
        Assert.True((await RecorderProcess.JsonAsync("check", "--deep", "--data", _site.Data)).GetProperty("ok").GetBoolean());
    }

    private async Task UntilAsync(RecorderProcess recorder, Func<JsonElement, bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while ((await Health.OfAsync(_site))?.GetProperty("cameras")[0].GetProperty("events") is not { ValueKind: JsonValueKind.Object } events || !condition(events))
        {
            Assert.False(limit.IsCancellationRequested, $"not told:\n{recorder.Output}");
            await Eventually.Moment();
        }
    }
}

using NodaTime;

using Supervision.HallOnvif.State;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Events;
using Supervision.Recorder.Onvif.Ptz;

namespace Supervision.Tests.Samples;

/// <summary>The recorder's client before the hall's simulator: a dome that keeps its place, and events.</summary>
public sealed class SimulatedDomeTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Dome_MovedAndSentBack_StandsWhereItSays()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Ptz = true });
        await using var hall = simulated;
        using var connected = camera;
        var ptz = camera.Ptz!;
        var profile = Assert.Single(await camera.Media!.ProfilesAsync(None));
        Assert.NotNull(profile.PtzConfiguration);
        var node = Assert.Single(await ptz.NodesAsync(None));
        Assert.True(node is { HasHome: true, Continuous: true, Absolute: true, Relative: true, MaxPresets: 8 });
        await ptz.MoveToAsync(profile.Token, new PtzVector(0.5, -0.25, 0.75), null, None);
        var preset = await ptz.SetPresetAsync(profile.Token, "一号窗口", null, None);
        await ptz.MoveAsync(profile.Token, new PtzVector(-0.5, null, null), TimeSpan.FromSeconds(10), None);
        simulated.Time.Advance(Duration.FromSeconds(1));
        Assert.Equal(new PtzStatus(new PtzVector(0, -0.25, 0.75), true, ""), await ptz.StatusAsync(profile.Token, None));
        await ptz.StopAsync(profile.Token, None);
        simulated.Time.Advance(Duration.FromSeconds(1));
        Assert.Equal(new PtzStatus(new PtzVector(0, -0.25, 0.75), false, ""), await ptz.StatusAsync(profile.Token, None));
        await ptz.SetHomeAsync(profile.Token, None);
        await ptz.GotoPresetAsync(profile.Token, preset, null, None);
        Assert.Equal(new PtzVector(0.5, -0.25, 0.75), (await ptz.StatusAsync(profile.Token, None)).Position);
        Assert.Equal([new PtzPreset(preset, "一号窗口", new PtzVector(0.5, -0.25, 0.75))], await ptz.PresetsAsync(profile.Token, None));
        await ptz.GotoHomeAsync(profile.Token, null, None);
        Assert.Equal(new PtzVector(0, -0.25, 0.75), (await ptz.StatusAsync(profile.Token, None)).Position);
    }

    [Fact]
    public async Task Move_WithoutStop_EndsByItself()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Ptz = true });
        await using var hall = simulated;
        using var connected = camera;
        await camera.Ptz!.MoveAsync("profile0", new PtzVector(0.25, null, null), TimeSpan.FromSeconds(2), None);
        simulated.Time.Advance(Duration.FromSeconds(30));
        Assert.Equal(new PtzStatus(new PtzVector(0.5, 0, 0), false, ""), await camera.Ptz!.StatusAsync("profile0", None));
    }

    [Theory]
    [InlineData("profile0", "nowhere", "it has no such preset")]
    [InlineData("profile9", "nowhere", "it has no such profile")]
    public async Task Preset_Unknown_Said(string profile, string preset, string part)
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual with { Ptz = true });
        await using var hall = simulated;
        using var connected = camera;
        var error = await Assert.ThrowsAsync<OnvifException>(() => camera.Ptz!.GotoPresetAsync(profile, preset, null, None));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Motion_Reported_PulledOnce()
    {
        var (simulated, camera) = await SimulatedCamera.ConnectedAsync(SimulatedCamera.Usual);
        await using var hall = simulated;
        using var connected = camera;
        Assert.Contains("VideoSource/MotionAlarm", await camera.Events!.TopicsAsync(None));
        var point = await camera.Events.SubscribeAsync(TimeSpan.FromMinutes(10), None);
        simulated.State.Report(CameraReport.Motion, state: true);
        var motion = Assert.Single(await point.PullAsync(TimeSpan.FromSeconds(5), None));
        Assert.Equal((CameraEventKind.Motion, true, false), (motion.Kind, motion.State, motion.IsInitial));
        Assert.Equal(simulated.Time.GetCurrentInstant(), motion.Time);
        Assert.Empty(await point.PullAsync(TimeSpan.Zero, None));
        var waiting = point.PullAsync(TimeSpan.FromSeconds(5), None);
        simulated.State.Report(CameraReport.SignalLoss, state: true);
        Assert.Equal(CameraEventKind.SignalLoss, Assert.Single(await waiting).Kind);
        await point.AskStatesAsync(None);
        Assert.Equal(
            [(CameraEventKind.Motion, true, true), (CameraEventKind.Tamper, false, true), (CameraEventKind.SignalLoss, true, true)],
            (await point.PullAsync(TimeSpan.FromSeconds(5), None)).Select(told => (told.Kind, told.State!.Value, told.IsInitial)));
        await point.RenewAsync(None);
        await point.UnsubscribeAsync(None);
        var gone = await Assert.ThrowsAsync<OnvifException>(() => point.PullAsync(TimeSpan.Zero, None));
        Assert.Equal(OnvifFailure.Refused, gone.Failure);
    }
}

using NodaTime;

using Supervision.HallOnvif.State;
using Supervision.Recorder.Cli;
using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Ptz;
using Supervision.Recorder.Ptz;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Recorder.Onvif;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.Ptz;

/// <summary>A simulated dome under control; time passes by hand.</summary>
public sealed class DomeControlTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly MemoryLogger _log = new();

    // The caller's: its only timer is that of a move, because requests are limited by the hall's.
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Move_StopsAfterItsTime_AndIsAudited()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { Ptz = true });
        using var camera = await hall.ConnectAsync();
        var dome = await ControlAsync(camera);
        var moving = dome.MoveAsync(new PtzVector(0.25, -5, null), TimeSpan.FromSeconds(2), None);
        await Eventually.True(() => _time.Waiting > 0, "it moves");
        hall.Time.Advance(Duration.FromSeconds(2));
        _time.Advance(Duration.FromSeconds(2));
        await moving;
        Assert.Equal(new PtzStatus(new PtzVector(0.5, -1, 0), false, ""), await dome.StatusAsync(None));
        Assert.Equal("1420 ptz by clerk: camera cam3: move pan 0.25 tilt -1 zoom 0 for 2 s", Assert.Single(_log.Lines).Trim());
    }

    [Fact]
    public async Task Move_GivenUp_IsStoppedAtOnce()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { Ptz = true });
        using var camera = await hall.ConnectAsync();
        var dome = await ControlAsync(camera);
        using var stop = new CancellationTokenSource();
        var moving = dome.MoveAsync(new PtzVector(null, null, 0.5), TimeSpan.FromSeconds(20), stop.Token);
        await Eventually.True(() => _time.Waiting > 0, "it moves");
        hall.Time.Advance(Duration.FromSeconds(1));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => moving);
        hall.Time.Advance(Duration.FromSeconds(1));
        Assert.Equal(new PtzStatus(new PtzVector(0, 0, 0.5), false, ""), await dome.StatusAsync(None));
        Assert.StartsWith("1421 ptz by clerk: camera cam3: move pan 0 tilt 0 zoom 0.5 for 20 s: not done, given up", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_OfACallerThatDies_EndsInTheCamera()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { Ptz = true, Faults = [new() { Kind = HallOnvif.Settings.FaultKind.Lie, On = "Stop" }] });
        using var camera = await hall.ConnectAsync();
        var moving = (await ControlAsync(camera)).MoveAsync(new PtzVector(0.1, null, null), TimeSpan.FromSeconds(60), None);
        await Eventually.True(() => _time.Waiting > 0, "it moves");
        hall.Time.Advance(DomeLimit);
        _time.Advance(DomeLimit);
        await moving;
        Assert.False(IsMoving(hall));
    }

    [Theory]
    [InlineData("入口")]
    [InlineData("preset1")]
    public async Task Preset_IsGoneTo_ByNameOrToken(string preset)
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { Ptz = true });
        hall.State.Dome!.Go(new DomePosition(0.5, 0.25, 0));
        hall.State.Dome.Keep(null, "入口");
        hall.State.Dome.Go(default);
        using var camera = await hall.ConnectAsync();
        var dome = await ControlAsync(camera);
        Assert.Equal("preset1", (await dome.GotoAsync(preset, None)).Token);
        Assert.Equal(new PtzVector(0.5, 0.25, 0), (await dome.StatusAsync(None)).Position);
        Assert.StartsWith("1420 ptz by clerk: camera cam3: goto 入口 (preset1)", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_AreOneSentence_AndAudited()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { Ptz = true });
        using var camera = await hall.ConnectAsync();
        var dome = await ControlAsync(camera);
        var none = await Assert.ThrowsAsync<OnvifException>(() => dome.GotoAsync("窗口", None));
        Assert.Equal($"{hall.Address.Authority}: the camera has no preset '窗口'; it has: none", none.Message);
        var home = await Assert.ThrowsAsync<OnvifException>(() => dome.HomeAsync(None));
        Assert.Contains("no home position is set", home.Message, StringComparison.Ordinal);
        Assert.Contains("camera cam3: home: not done,", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presets_AreSetRemovedAndAudited()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { Ptz = true, Presets = [new() { Name = "门口", Pan = -0.5 }, new() { Name = "等候区" }] });
        using var camera = await hall.ConnectAsync();
        var dome = await ControlAsync(camera);
        await dome.GotoAsync("门口", None);
        Assert.Equal(new PtzPreset("preset3", "大门", new PtzVector(-0.5, 0, 0)), await dome.SetAsync("大门", None));
        Assert.Equal("preset2", (await dome.SetAsync("等候区", None)).Token);
        await dome.SetHomeAsync(None);
        await dome.RemoveAsync("preset1", None);
        Assert.Equal(["等候区", "大门"], (await dome.PresetsAsync(None)).OrderBy(preset => preset.Token).Select(preset => preset.Name));
        await dome.HomeAsync(None);
        string[] done = ["goto 门口 (preset1)", "set 大门", "set 等候区", "set-home", "remove 门口 (preset1)", "home"];
        Assert.Equal(done.Select(what => $"1420 ptz by clerk: camera cam3: {what}"), _log.Lines.Select(line => line.Trim()));
    }

    [Fact]
    public async Task PresetThatIsNotForgotten_IsSaid()
    {
        await using var hall = await SimulatedCamera.StartAsync(
            SimulatedCamera.Usual with { Ptz = true, Presets = [new() { Name = "门口" }], Faults = [new() { Kind = HallOnvif.Settings.FaultKind.Lie, On = "RemovePreset" }] });
        using var camera = await hall.ConnectAsync();
        var dome = await ControlAsync(camera);
        var lie = await Assert.ThrowsAsync<OnvifException>(() => dome.RemoveAsync("门口", None));
        Assert.Equal($"{hall.Address.Authority}: the camera says that it removed the preset '门口', and still has it; remove it in the camera", lie.Message);
        Assert.True(Translation.Has(lie.Message));
        Assert.StartsWith("1421 ptz by clerk: camera cam3: remove 门口 (preset1): not done,", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "the camera says that it keeps the preset '综合受理区', and has it not; set it in the camera")]
    [InlineData("<Preset token=\"4\"><Name>综合</Name></Preset>", "the camera keeps the preset, but calls it '综合' and not '综合受理区'; choose a shorter name, or one of Latin letters")]
    public async Task PresetThatIsNotKeptAsItWasNamed_IsSaid(string presets, string line)
    {
        using var device = new FakeOnvifDevice().Play(Capture.Reolink);
        device.Answer("GetPresets", $"<GetPresetsResponse>{presets}</GetPresetsResponse>");
        device.Answer("SetPreset", "<SetPresetResponse><PresetToken>4</PresetToken></SetPresetResponse>");
        using var camera = await device.ConnectAsync();
        var dome = await ControlAsync(camera);
        var lie = await Assert.ThrowsAsync<OnvifException>(() => dome.SetAsync("综合受理区", None));
        Assert.Equal("10.9.8.7: " + line, lie.Message);
        Assert.True(Translation.Has(lie.Message));
    }

    [Fact]
    public async Task FixedCamera_CannotBeMoved()
    {
        await using var hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual);
        using var camera = await hall.ConnectAsync();
        var error = await Assert.ThrowsAsync<OnvifException>(() => ControlAsync(camera));
        Assert.Equal($"{hall.Address.Authority}: the camera cannot be moved: it has no PTZ service", error.Message);
    }

    private static Duration DomeLimit => Duration.FromTimeSpan(DomeControl.LongestMove) + Duration.FromSeconds(1);

    private static bool IsMoving(SimulatedCamera hall)
    {
        lock (hall.State.Gate)
        {
            return hall.State.Dome!.IsMoving;
        }
    }

    private Task<DomeControl> ControlAsync(OnvifCamera camera) =>
        DomeControl.OfAsync(camera, new DomeActor("clerk", "cam3"), _time, _log, None);
}

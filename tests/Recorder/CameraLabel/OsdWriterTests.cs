using Supervision.HallOnvif.Settings;
using Supervision.Overlay;
using Supervision.Recorder.CameraLabel;
using Supervision.Recorder.Onvif.Media;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.CameraLabel;

/// <summary>The label as texts of simulated cameras: set with few changes, read back, and not believed.</summary>
public sealed class OsdWriterTests
{
    private static readonly LabelText Label = new(["吉林省", "长春市", "朝阳区"], "永昌街道便民服务中心", "综合受理区", "01号窗口");
    private static readonly CameraSettings Roomy = SimulatedCamera.Usual with { MaxTexts = 8 };
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Label_Told_IsABlockAtTheBottomRight_AndTheSecondTimeNothingChanges(bool media2)
    {
        await using var camera = await SimulatedCamera.StartAsync(Roomy with { Media2 = media2 });
        var outcome = await TellAsync(camera);
        Assert.True(outcome.IsSet, string.Join('\n', outcome.Complaints));
        Assert.Equal(["draw date and time", "draw '吉林省长春市朝阳区'", "draw '永昌街道便民服务中心'", "draw '综合受理区'", "draw '01号窗口'"], outcome.Changes);
        Assert.Equal(["DateAndTime", "Plain", "Plain", "Plain", "Plain"], camera.State.Texts.Select(text => text.Kind));
        Assert.All(outcome.Lines, line => Assert.True(line.Position is { Kind: OsdPosition.Custom, X: > 0, Y: < -0.4 } && line.Expected is { Right: true, Lower: true }, $"{line.Position}"));
        Assert.Equal(5, outcome.Lines.Select(line => line.Position.Y).Distinct().Count());
        Assert.Empty((await TellAsync(camera)).Changes);
    }

    [Fact]
    public async Task Texts_OfOthers_StayWhereThereIsRoom()
    {
        await using var camera = await SimulatedCamera.StartAsync(Roomy with { Texts = ["Camera 01"] });
        Assert.True((await TellAsync(camera)).IsSet);
        Assert.Equal("Camera 01", camera.State.Texts[0].Plain);
        Assert.Equal(6, camera.State.Texts.Count);
    }

    [Fact]
    public async Task Texts_OfOthers_GiveWayWhereThereIsNone()
    {
        await using var camera = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { MaxTexts = 4, Texts = ["Camera 01"] });
        var outcome = await TellAsync(camera);
        Assert.True(outcome.IsSet, string.Join('\n', outcome.Complaints));
        Assert.Contains(outcome.Changes, change => change.EndsWith("in place of 'Camera 01'", StringComparison.Ordinal));
        Assert.Equal(["吉林省长春市朝阳区", "永昌街道便民服务中心", "综合受理区·01号窗口"], camera.State.Texts.Where(text => text.Kind == "Plain").Select(text => text.Plain).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(12, 256, true)]
    [InlineData(12, 256, false)]
    [InlineData(64, 20, true)]
    [InlineData(64, 20, false)]
    public async Task Texts_ThatAreTooLong_AreMadeShorter(int characters, int bytes, bool cuts)
    {
        var place = Label with { Hall = "吉林省长春市朝阳区永昌街道便民服务中心" };
        await using var camera = await SimulatedCamera.StartAsync(Roomy with { TextCharacters = characters, TextBytes = bytes, CutsTexts = cuts, MaxTexts = 12 });
        var outcome = await TellAsync(camera, place);
        Assert.True(outcome.IsSet, string.Join('\n', outcome.Complaints));
        Assert.Equal("吉林省长春市朝阳区吉林省长春市朝阳区永昌街道便民服务中心综合受理区01号窗口", string.Concat(camera.State.Texts.Select(text => text.Plain)));
        using var connected = await camera.ConnectAsync();
        var source = (await connected.Media!.ProfilesAsync(None))[0].VideoSourceConfiguration!;
        Assert.All(await new OsdWriter(connected.Media, source, place).PlanAsync(None), step => Assert.True(step.IsDone, $"{step}")); // They are what there is to have.
    }

    [Fact]
    public async Task Corners_WhereNothingElseIsOffered()
    {
        await using var camera = await SimulatedCamera.StartAsync(Roomy with { TextPlaces = ["UpperLeft", "UpperRight", "LowerLeft", "LowerRight"] });
        var outcome = await TellAsync(camera);
        Assert.True(outcome.IsSet, string.Join('\n', outcome.Complaints));
        Assert.Equal(["LowerRight", "UpperRight", "LowerLeft", "UpperLeft"], outcome.Lines.Select(line => line.Position.Kind));
    }

    [Theory]
    [InlineData("SetOSD", "and tells 'Camera 01'")]
    [InlineData("CreateOSD", "the camera refuses to draw date and time")]
    public async Task Camera_ThatSaysYesAndDoesNothing_IsUnmasked(string operation, string complaint)
    {
        await using var camera = await SimulatedCamera.StartAsync(
            SimulatedCamera.Usual with { MaxTexts = 4, Texts = ["Camera 01"], Faults = [new Fault { Kind = FaultKind.Lie, On = operation }] });
        var outcome = await TellAsync(camera);
        Assert.False(outcome.IsSet);
        Assert.Contains(complaint, string.Join('\n', outcome.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Camera_WithOneText_IsTooLittle()
    {
        await using var camera = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { MaxTexts = 1 });
        var error = await Assert.ThrowsAsync<LabelException>(() => TellAsync(camera));
        Assert.Contains("the camera draws 0 texts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ChangesNothing()
    {
        await using var camera = await SimulatedCamera.StartAsync(Roomy);
        using var connected = await camera.ConnectAsync();
        var source = (await connected.Media!.ProfilesAsync(None))[0].VideoSourceConfiguration!;
        var steps = await new OsdWriter(connected.Media, source, Label).PlanAsync(None);
        Assert.Equal("draw date and time", steps[0].ToString());
        Assert.Empty(camera.State.Texts);
    }

    private static Task<OsdOutcome> TellAsync(SimulatedCamera camera, LabelText? label = null) =>
        new OnvifOsd(_ => camera.ConnectAsync()).ApplyAsync(label ?? Label, None);
}

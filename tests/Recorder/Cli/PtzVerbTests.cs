using Supervision.HallOnvif.State;
using Supervision.Recorder.Cli;
using Supervision.Tests.Fakes;
using Supervision.Tests.Recorder.Configuration;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>supervision ptz</c> before a simulated dome.</summary>
public sealed class PtzVerbTests : IAsyncLifetime, IDisposable
{
    private readonly SiteFolder _folder = new();
    private SimulatedCamera _hall = null!;

    private Dome Dome => _hall.State.Dome!;

    public async Task InitializeAsync()
    {
        _hall = await SimulatedCamera.StartAsync(SimulatedCamera.Usual with { Ptz = true });
        Configure(_hall, "HALL0001");
    }

    public async Task DisposeAsync() => await _hall.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Answers_are_pinned()
    {
        Dome.Go(new DomePosition(0.5, -0.25, 0.75));
        Dome.Keep(null, "入口");
        Assert.Equal("[\n{\"token\":\"preset1\",\"name\":\"入口\",\"pan\":0.5,\"tilt\":-0.25,\"zoom\":0.75}\n]\n", await OutAsync("presets", "--json"));
        Dome.Home = default(DomePosition);
        Assert.Equal("""{"camera":"cam1","action":"home","preset":null,"pan":0,"tilt":0,"zoom":0,"moving":false,"error":null}""" + "\n", await OutAsync("home", "--json"));
        Assert.Equal("""{"camera":"cam1","action":"goto","preset":"preset1","pan":0.5,"tilt":-0.25,"zoom":0.75,"moving":false,"error":null}""" + "\n", await OutAsync("goto", "入口", "--json"));
        Assert.Equal("cam1: pan 0.50, tilt -0.25, zoom 0.75, still\n", await OutAsync("status"));
        Assert.Equal("cam1：水平 0.50，垂直 -0.25，变倍 0.75，静止\n", await OutAsync("status", "--lang", "zh"));
        Assert.Contains("│ 入口 │ preset1 │ 0.50 │ -0.25 │ 0.75 │", await OutAsync("presets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presets_and_home_are_set_and_removed()
    {
        Dome.Go(new DomePosition(0.5, -0.25, 0.75));
        Assert.Equal("""{"camera":"cam1","action":"set","preset":"preset1","pan":0.5,"tilt":-0.25,"zoom":0.75,"moving":false,"error":null}""" + "\n", await OutAsync("set", "01号窗口", "--json"));
        Dome.Go(new DomePosition(0.25, 0, 0));
        Assert.Equal("cam1: pan 0.25, tilt 0.00, zoom 0.00, still\n", await OutAsync("set-home"));
        Assert.Equal("cam1：水平 0.25，垂直 0.00，变倍 0.00，静止\n", await OutAsync("set", "01号窗口", "--lang", "zh")); // In place of the first.
        Assert.Equal(("01号窗口", new DomePosition(0.25, 0, 0)), Assert.Single(Dome.Presets).Value);
        Assert.Equal(new DomePosition(0.25, 0, 0), Dome.Home);
        Assert.Equal("""{"camera":"cam1","action":"remove","preset":"preset1","pan":0.25,"tilt":0,"zoom":0,"moving":false,"error":null}""" + "\n", await OutAsync("remove", "01号窗口", "--json"));
        Assert.Empty(Dome.Presets);
    }

    [Fact]
    public async Task A_ninth_preset_is_refused_in_one_line()
    {
        for (var kept = 1; kept <= Dome.MaxPresets; kept++)
        {
            Dome.Keep(null, $"{kept}号");
        }

        var (exitCode, line) = await RefusedAsync("set", "门口");
        Assert.Equal(ExitCode.Failure, exitCode);
        Assert.StartsWith($"supervision: {_hall.Address.Authority}: the camera failed at SetPreset: it has no room for a further preset", Assert.Single(line.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failure, $"supervision: {_hall.Address.Authority}: the camera has no preset '门口'; it has: 1号, 2号, 3号, 4号, 5号, 6号, 7号, 8号\n"), await RefusedAsync("remove", "门口"));
    }

    [Fact]
    public async Task A_move_is_stopped()
    {
        Assert.Equal("""{"camera":"cam1","action":"move","preset":null,"pan":0,"tilt":0,"zoom":0,"moving":false,"error":null}""" + "\n", await OutAsync("move", "--pan", "-0.5", "--tilt", "1", "--seconds", "0.1", "--json"));
        Dome.Turn(new DomePosition(1, 0, 0), Dome.LongestMove);
        Assert.Equal("cam1: pan 0.00, tilt 0.00, zoom 0.00, still\n", await OutAsync("stop"));
    }

    [Fact]
    public async Task A_move_that_is_interrupted_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var moving = CliRun.Of(stop.Token, "ptz", "cam1", "move", "--zoom", "0.5", "--seconds", "30", "--config", _folder.File);
        await Eventually.True(IsMoving, "it moves");
        await stop.CancelAsync();
        var run = await moving;
        Assert.Equal((ExitCode.Failure, "supervision: interrupted\n", false), (run.ExitCode, run.Error, IsMoving()));
    }

    [Fact]
    public async Task A_dome_with_another_serial_is_not_moved()
    {
        Configure(_hall, "OTHER");
        var run = await RunAsync("home");
        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Out));
        Assert.Contains("another device answers here ('HALL0001' and not 'OTHER')", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixed_camera_and_an_unknown_preset_are_refused_in_one_line()
    {
        Assert.Equal((ExitCode.Failure, $"supervision: {_hall.Address.Authority}: the camera has no preset 'x'; it has: none\n"), await RefusedAsync("goto", "x"));
        await using var still = await SimulatedCamera.StartAsync(SimulatedCamera.Usual);
        Configure(still, "HALL0001");
        Assert.Equal((ExitCode.Failure, $"supervision: {still.Address.Authority}: the camera cannot be moved: it has no PTZ service\n"), await RefusedAsync("stop"));
        Assert.Equal((ExitCode.Failure, $"supervision: {still.Address.Authority}：摄像机无法控制：它没有云台（PTZ）服务\n"), await RefusedAsync("stop", "--lang", "zh"));
    }

    [Theory]
    [InlineData("'turn' is no action; write one of goto, home, move, stop, presets, set, set-home, remove, status", "cam1", "turn")]
    [InlineData("goto needs a preset (`supervision ptz cam1 presets` shows them)", "cam1", "goto")]
    [InlineData("set needs a preset (`supervision ptz cam1 presets` shows them)", "cam1", "set")]
    [InlineData("'门 ' cannot be the name of a preset; write 1 to 64 characters, without control characters, and without a space at either end", "cam1", "set", "门 ")]
    [InlineData("without control characters, and without a space at either end", "cam1", "set", "门\u0007口")]
    [InlineData("without control characters, and without a space at either end", "cam1", "set", "12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("'entrance' does not go with 'set-home'; take it out", "cam1", "set-home", "entrance")]
    [InlineData("'entrance' does not go with 'home'; take it out", "cam1", "home", "entrance")]
    [InlineData("'--pan' does not go with 'stop'; take it out", "cam1", "stop", "--pan", "1")]
    [InlineData("move needs a speed: --pan, --tilt or --zoom, from -1 to 1", "cam1", "move", "--pan", "0")]
    [InlineData("--pan is '2'; write a number from -1 to 1", "cam1", "move", "--pan", "2")]
    [InlineData("--seconds is '31'; write a number from 0.1 to 30", "cam1", "move", "--pan", "1", "--seconds", "31")]
    [InlineData("has no camera 'cam9'; it has cam1", "cam9", "status")]
    [InlineData("ACTION is missing; see supervision ptz --help", "cam1")]
    [InlineData("CAMERA is missing; see supervision ptz --help")]
    public async Task Wrong_use_is_one_line(string line, params string[] arguments)
    {
        var run = await CliRun.Of(["ptz", .. arguments, "--config", _folder.File]);
        Assert.Equal((ExitCode.WrongUse, ""), (run.ExitCode, run.Out));
        Assert.EndsWith(line, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_camera_by_RTSP_cannot_be_moved()
    {
        _folder.Load(SiteFolder.Minimal);
        Assert.Equal(
            (ExitCode.WrongUse, "supervision: camera 'cam1' has an RTSP address, by which it cannot be moved; give its ONVIF address by 'onvif' in site.yaml\n"),
            await RefusedAsync("home"));
    }

    private bool IsMoving()
    {
        lock (_hall.State.Gate)
        {
            return Dome.IsMoving;
        }
    }

    private void Configure(SimulatedCamera hall, string serial) =>
        Assert.Empty(_folder.Load(SiteFolder.Minimal.Replace("address: rtsp://192.168.1.64/stream1", $"onvif: {hall.Address.Authority}\n    serial: {serial}")).Errors);

    private Task<CliRun> RunAsync(params string[] arguments) => CliRun.Of(["ptz", "cam1", .. arguments, "--config", _folder.File]);

    private async Task<string> OutAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
        return run.Out;
    }

    private async Task<(int, string)> RefusedAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        return (run.ExitCode, run.Error);
    }
}

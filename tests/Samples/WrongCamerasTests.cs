using Supervision.HallOnvif.Settings;
using Supervision.Recorder.Configuration;
using Supervision.Tests.Fakes;

using CameraSettings = Supervision.HallOnvif.Settings.CameraSettings;

namespace Supervision.Tests.Samples;

/// <summary>What <c>samples/run.sh --wrong-cameras</c> serves, and the configuration by which it is mended at the command line: made for each other.</summary>
public sealed class WrongCamerasTests : IDisposable
{
    private const int Port = 19081;

    private readonly string _folder = Directory.CreateTempSubdirectory("wrong-cameras-").FullName;

    [Fact]
    public async Task Each_camera_has_streams_of_its_own_and_sound_and_is_not_as_it_should_be()
    {
        var cameras = await CamerasAsync();
        Assert.Equal(6, cameras.Count);
        var paths = cameras.SelectMany(camera => camera.Streams).Select(stream => stream.Path).ToList();
        Assert.Equal(paths.Count, paths.Distinct(StringComparer.Ordinal).Count());
        Assert.All(cameras, camera => Assert.NotNull(camera.Sound));
        Assert.All(cameras, camera => Assert.True(camera.Streams[0] is { Rate: <= 25, Width: <= 1920, Height: <= 1080 }, "what two cores can encode while one camera is looked at"));
        Assert.Equal([0, 0, 0, 0, 1, 2], cameras.Select(camera => camera.Faults.Count));
        Assert.Equal(new Fault { Kind = FaultKind.Lie, On = "SetVideoEncoderConfiguration" }, cameras[4].Faults[0]);
        Assert.Equal([FaultKind.LieDeep, FaultKind.LieDeep], cameras[5].Faults.Select(fault => fault.Kind));
        Assert.All(cameras.Take(5), camera => Assert.False(IsRight(camera), camera.Name));
    }

    [Fact]
    public async Task The_configuration_means_these_cameras_and_wants_their_texts_and_a_time_server()
    {
        var cameras = await CamerasAsync();
        var password = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(password, "password\n");
        File.SetUnixFileMode(password, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var file = Path.Combine(_folder, "site.yaml");
        await File.WriteAllTextAsync(file, await PythonAsync("site.py", "--cameras", "6", "--onvif-port", $"{Port}", "--label", "camera", "--ntp", "192.168.1.10", "--password-file", password));
        var loaded = SiteConfiguration.Load(file);
        Assert.Empty(loaded.Errors);
        var site = loaded.Value!;
        Assert.Equal(
            cameras.Select(camera => (camera.Serial, $"127.0.0.1:{camera.Port}", LabelMode.Camera)),
            site.Cameras.Select(camera => (camera.Serial!, camera.Onvif!.Authority, camera.Label.Mode)));
        Assert.Equal("192.168.1.10", site.Provision.Ntp);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsRight(CameraSettings camera) => camera is { SoundOn: true, ClockAheadSeconds: 0 }
        && camera.Streams[0] is { Codec: "H264", Profile: "Main", Width: 1920, Height: 1080, Rate: 25, Gop: 50, Kbps: 4096, AnchorDistance: 1 };

    private static async Task<IReadOnlyList<CameraSettings>> CamerasAsync() => HallSettings.Parse(await PythonAsync("cameras.py", "--wrong", "--port", $"{Port}")).Cameras;

    private static Task<string> PythonAsync(string script, params string[] arguments) =>
        SystemTool.RunAsync("/usr/bin/python3", [Architecture.Repository.Full($"samples/hall/{script}"), .. arguments]);
}

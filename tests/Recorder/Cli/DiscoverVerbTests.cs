using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using NodaTime;

using Supervision.HallOnvif;
using Supervision.HallOnvif.Settings;
using Supervision.Recorder.Cli;
using Supervision.Tests.Fakes;
using Supervision.Tests.Recorder.Configuration;
using Supervision.Tests.Recorder.Locating;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>supervision discover</c> before simulated cameras at loopback addresses of the test's own.</summary>
public sealed partial class DiscoverVerbTests : IAsyncLifetime, IDisposable
{
    private static readonly CameraSettings[] Cameras =
    [
        SimulatedCamera.Usual with { Streams = [new StreamSettings { Path = "/main" }, new StreamSettings { Path = "/sub", Width = 704, Height = 576, Codec = "H265", Rate = 12.5, Kbps = 512, Gop = 25 }], Sound = "AAC", Ptz = true },
        SimulatedCamera.Usual with { Serial = "HALL0002", Model = "SIM-2", Reference = Guid.Parse("6c1f0000-0000-4000-8000-000000000002"), Login = LoginKind.Token, Name = "大厅二", Media2 = false },
        SimulatedCamera.Usual with { Serial = "HALL0003", Model = "SIM-3", Reference = Guid.Parse("6c1f0000-0000-4000-8000-000000000003"), Name = "大厅三", Faults = [new Fault { Kind = FaultKind.Truncated }] },
    ];

    private readonly LoopbackRange _net = new();
    private readonly SiteFolder _folder = new();
    private Hall _hall = null!;

    [GeneratedRegex("(?<=\"clockOffsetSeconds\":)[-0-9.]+")]
    private static partial Regex Offset { get; }

    public async Task InitializeAsync()
    {
        _hall = await _net.StartAsync(1, new ManualTime(CliRun.Now), Cameras);
        _folder.WritePassword("password", SimulatedCamera.Password);
    }

    public async Task DisposeAsync() => await _hall.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Devices_as_JSON()
    {
        Configure($"{_net[2]}:1"); // Nobody is there; a device that was found has the camera's serial.
        var run = await RunAsync($"{_net[1]}", "--json", "--config", _folder.File);
        var (ports, text) = (_hall.Cameras.Select(camera => camera.Port).ToList(), run.Out);
        Assert.All(Offset.Matches(text), match => Assert.InRange(double.Parse(match.Value, CultureInfo.InvariantCulture), -30, 0.5));
        string[] expected =
        [
            """{"address":"http://A:0/onvif/device_service","reference":"urn:uuid:6c1f0000-0000-4000-8000-000000000001","name":"大厅一","vendor":"Simcam","model":"SIM-1","firmware":"1.0","serial":"HALL0001","onvifProfiles":["S","T"],"mediaProfiles":[{"token":"profile0","name":"profile0","video":"H264","width":1920,"height":1080,"fps":25,"gop":50,"bitrateKbps":4096,"audio":"MP4A-LATM","ptz":true},{"token":"profile1","name":"profile1","video":"H265","width":704,"height":576,"fps":12.5,"gop":25,"bitrateKbps":512,"audio":"MP4A-LATM","ptz":true}],"clockOffsetSeconds":X,"gb28181":null,"camera":"cam1","access":"told","note":null}""",
            """{"address":"http://A:1/onvif/device_service","reference":"urn:uuid:6c1f0000-0000-4000-8000-000000000002","name":"大厅二","vendor":null,"model":"SIM-2","firmware":null,"serial":null,"onvifProfiles":["S"],"mediaProfiles":null,"clockOffsetSeconds":X,"gb28181":null,"camera":null,"access":"login-needed","note":"A:1: the camera wants a user and a password for GetDeviceInformation, but none is given"}""",
            """{"address":"http://A:2/onvif/device_service","reference":"urn:uuid:6c1f0000-0000-4000-8000-000000000003","name":"大厅三","vendor":null,"model":"SIM-3","firmware":null,"serial":null,"onvifProfiles":["S","T"],"mediaProfiles":null,"clockOffsetSeconds":null,"gb28181":null,"camera":null,"access":"not-asked","note":""",
            """{"address":"http://B:1/onvif/device_service","reference":"B:1","name":null,"vendor":null,"model":null,"firmware":null,"serial":null,"onvifProfiles":[],"mediaProfiles":null,"clockOffsetSeconds":null,"gb28181":null,"camera":"cam1","access":"not-asked","note":"B:1 cannot be reached (ConnectionRefused); check the device, its address and its port"}""",
        ];
        var lines = text.Split('\n').Where(line => line.StartsWith('{')).Select(line => Neutral(line, ports)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected[..2], lines[..2]);
        Assert.StartsWith(expected[2] + "\"A:2: the answer", lines[2], StringComparison.Ordinal);
        Assert.Equal(expected[3], lines[3]);
        Assert.Equal((ExitCode.Fine, $"searching {_net[1]}, {_net[2]}\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task People_read_what_needs_a_login()
    {
        var english = (await RunAsync()).Out;
        var chinese = await RunAsync($"{_net[1]}", "--lang", "zh");
        Assert.Matches(@"│ Address +│ Vendor +│ Model +│ Serial +│ ONVIF +│ Picture +│ Sound +│ Clock +│ GB/T 28181 +│ site.yaml +│", english);
        Assert.Matches(@"│ Simcam +│ SIM-1 +│ HALL0001 +│ S T +│ H264 1920x1080 +│ MP4A-LATM +│ \S+ s +│ not told +│ - +│", english);
        Assert.Matches(@"│ login needed +│ SIM-2 +│ login needed +│ S +│ login needed +│", english);
        Assert.Contains("需要账号", chinese.Out, StringComparison.Ordinal);
        Assert.Contains("无法询问", chinese.Out, StringComparison.Ordinal);
        Assert.Contains("应答无法使用", chinese.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_opens_what_was_closed_and_a_wrong_one_says_so()
    {
        var right = (await RunAsync($"{_net[1]}", "--user", SimulatedCamera.User, "--password-file", Path.Combine(_folder.Path, "password"))).Out;
        Assert.Matches(@"│ Simcam +│ SIM-2 +│ HALL0002 +│ S +│ H264 1920x1080 +│ none +│", right);
        _folder.WritePassword("wrong", "wrong");
        var wrong = await RunAsync($"{_net[1]}", "--user", SimulatedCamera.User, "--password-file", Path.Combine(_folder.Path, "wrong"));
        Assert.Matches(@"│ login refused +│ SIM-2 +│", wrong.Out);
        Assert.Contains("the camera refuses user 'supervisor'", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_login_of_the_configuration_is_used_for_its_cameras()
    {
        var second = _net.Service(1, _hall.Cameras[1].Port).Authority;
        _folder.WritePassword("cam1.txt", SimulatedCamera.Password);
        _folder.Load(SiteFolder.Minimal.Replace("address: rtsp://192.168.1.64/stream1", $"onvif: {second}\n    serial: HALL0002").Replace("user: supervision", $"user: {SimulatedCamera.User}"));
        Assert.Matches(@"│ Simcam +│ SIM-2 +│ HALL0002 +│.*│ cam1 +│", (await RunAsync($"{_net[1]}", "--config", _folder.File)).Out);
    }

    [Fact]
    public async Task Cameras_of_the_configuration_are_searched_where_they_should_be()
    {
        Configure($"{_net[1]}:{_hall.Cameras[0].Port}");
        var run = await RunAsync(_net[3].ToString(), "--config", _folder.File, "--lang", "zh");
        Assert.Equal(["cam1", "-", "-"], Configured(run).Order(StringComparer.Ordinal).Reverse());
        Assert.StartsWith($"正在搜索 {_net[3]}, {_net[1]}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_service_that_is_named_is_asked_without_a_search()
    {
        var service = $"{_net[1]}:{_hall.Cameras[0].Port}";
        var run = await RunAsync(service, "--json");
        var device = Assert.Single(JsonDocument.Parse(run.Out).RootElement.EnumerateArray());
        Assert.Equal(
            ($"http://{service}/onvif/device_service", "urn:uuid:6c1f0000-0000-4000-8000-000000000001", "大厅一", "HALL0001", "told"),
            (Text(device, "address"), Text(device, "reference"), Text(device, "name"), Text(device, "serial"), Text(device, "access")));
        Assert.Equal(["S", "T"], device.GetProperty("onvifProfiles").EnumerateArray().Select(letter => letter.GetString()));
        Assert.Equal((ExitCode.Fine, $"searching {service}\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("supervision: --seconds is '0.5'; write a number from 1 to 60", "--seconds", "0.5")]
    [InlineData("supervision: --address is '10.0.0.1,camera'; write addresses, ranges and host:port such as 10.1.2.3,10.1.2.0/24,10.1.3.4:8080, at most 256 addresses in all", "--address", "10.0.0.1,camera")]
    [InlineData("supervision: --address is '10.0.0.0/16'; write addresses, ranges and host:port such as ", "--address", "10.0.0.0/16")]
    [InlineData("supervision: --address is '10.0.0.1:0'; write addresses, ranges and host:port such as ", "--address", "10.0.0.1:0")]
    [InlineData("supervision: --address is '10.0.0.1:65536'; write addresses, ranges and host:port such as ", "--address", "10.0.0.1:65536")]
    [InlineData("supervision: --address is 'http://10.0.0.1:80'; write addresses, ranges and host:port such as ", "--address", "http://10.0.0.1:80")]
    [InlineData("supervision: --user and --password-file go together", "--address", "127.0.0.1", "--user", "u")]
    [InlineData("supervision: there is no interface 'nowhere0' that is up; there are: ", "--interface", "nowhere0")]
    public async Task Wrong_use_is_one_line(string line, params string[] arguments)
    {
        var run = await CliRun.Of(["discover", .. arguments]);
        Assert.Equal((ExitCode.WrongUse, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(line, Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private void Configure(string onvif) => _folder.Load(SiteFolder.Minimal.Replace("address: rtsp://192.168.1.64/stream1", $"onvif: {onvif}\n    serial: hall0001"));

    private static IEnumerable<string> Configured(CliRun run) => run.Out.Split('\n').Where(line => line.Contains("127.", StringComparison.Ordinal)).Select(line => line.Split('│')[^2].Trim());

    private static string? Text(JsonElement device, string member) => device.GetProperty(member).GetString();

    private Task<CliRun> RunAsync() => RunAsync($"{_net[1]}");

    /// <summary>Time passes as fast as this process comes forward: on a slow machine a search is no shorter.</summary>
    private static async Task<CliRun> RunAsync(string address, params string[] arguments)
    {
        var time = new ManualTime(CliRun.Now);
        var running = CliRun.Of(time, ["discover", "--address", address, "--seconds", "2", .. arguments]);
        while (!running.IsCompleted)
        {
            await Eventually.Moment();
            time.Advance(Duration.FromMilliseconds(2));
        }

        return await running;
    }

    private string Neutral(string line, List<int> ports)
    {
        var text = Offset.Replace(line.TrimEnd(','), "X");
        foreach (var (port, number) in ports.Select((port, number) => (port, number)))
        {
            text = text.Replace($"{_net[1]}:{port}", $"A:{number}").Replace($"{_net[2]}", "B");
        }

        return text;
    }
}

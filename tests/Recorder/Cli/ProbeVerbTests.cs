using System.Text.Json;
using System.Text.RegularExpressions;

using Supervision.HallOnvif.Settings;
using Supervision.Recorder.Cli;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Recorder.Configuration;
using Supervision.Tests.Recorder.Provision;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>supervision probe</c> before the simulator and before a camera of our own.</summary>
public sealed partial class ProbeVerbTests
{
    private static readonly FakeCameraScript Script = new() { ParameterSets = TestStream.Sets720 };

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Authority { get; }

    [Fact]
    public async Task A_stream_as_JSON()
    {
        await using var camera = FakeCamera.Start(Script);
        var probing = CliRun.Of("probe", camera.Uri.AbsoluteUri, "--seconds", "300", "--json");
        await SendAsync(camera);
        var run = await probing;

        using var json = JsonDocument.Parse(run.Out);
        var stream = json.RootElement.GetProperty("stream");
        Assert.True(stream.GetProperty("seconds").GetDouble() >= 0 && stream.GetProperty("jitterMs").GetDouble() >= 0);
        var steady = Regex.Replace(Authority.Replace(run.Out, "HOST"), "\"(seconds|jitterMs)\":[0-9.]+", "\"$1\":0");
        Assert.Equal(
            """
            {"format":"supervision-probe/1","address":"rtsp://HOST/live","ok":false,"identity":null,"login":null,"clockOffsetSeconds":null,"timeZone":null,"services":[],"steps":[],"profiles":[],"stream":{"seconds":0,"picture":{"codec":"h264","profile":"Main","level":"3.1","interlaced":false,"width":1280,"height":720,"pictures":30,"fps":25,"gop":{"usual":10,"shortest":10,"longest":10,"whole":1,"unfinished":10},"bPictures":0,"damaged":0,"bitrate":11800,"peakBitrate":12000,"smartCodec":[],"formatChanges":0},"sound":null,"packets":30,"lostPackets":0,"reorderedPackets":0,"jitterMs":0,"clockOffsetSeconds":null,"interruption":"the camera ended the stream"}}

            """,
            steady);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public async Task People_read_the_stream_in_their_language()
    {
        await using var camera = FakeCamera.Start(Script);
        var probing = CliRun.Of("probe", camera.Uri.AbsoluteUri, "--seconds", "300", "--lang", "zh");
        await SendAsync(camera);
        var run = await probing;

        Assert.Contains("画面：H.264 Main，级别 3.1，1280x720", run.Out, StringComparison.Ordinal);
        Assert.Contains("每 10 帧一个关键帧（10 至 10）", run.Out, StringComparison.Ordinal);
        Assert.Contains("提前结束：摄像机结束了码流", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pickup_is_measured_by_its_sound_alone()
    {
        await using var hall = await SampleHall.StartAsync(new() { Cameras = 1 });
        string[] question = ["probe", hall.Address("mic1").AbsoluteUri, "--seconds", "3", "--user", SampleHall.User, "--password-file", hall.PasswordFile];
        var run = await CliRun.Of([.. question, "--json"]);

        using var json = JsonDocument.Parse(run.Out);
        Assert.True(json.RootElement.GetProperty("ok").GetBoolean(), run.Out);
        var (stream, sound) = (json.RootElement.GetProperty("stream"), json.RootElement.GetProperty("stream").GetProperty("sound"));
        Assert.Equal(JsonValueKind.Null, stream.GetProperty("picture").ValueKind);
        Assert.Equal(("aac", 16_000, 1), (sound.GetProperty("codec").GetString(), sound.GetProperty("sampleRate").GetInt32(), sound.GetProperty("channels").GetInt32()));
        Assert.InRange(sound.GetProperty("meanDbfs").GetDouble(), -60, -5);
        Assert.True(stream.GetProperty("packets").GetInt64() > 10 && stream.GetProperty("jitterMs").GetDouble() > 0, run.Out);
        Assert.Equal((0, ExitCode.Fine), (stream.GetProperty("lostPackets").GetInt64(), run.ExitCode));

        var read = await CliRun.Of(question);
        Assert.Matches(@"^rtsp://\S+/mic1, measured for 3\.\d s\nsound: Aac, 16000 Hz, mean -\d+\.\d dBFS, peak -\d+\.\d dBFS\npackets: \d+, lost 0, jitter \d+\.\d ms\nthe sender", read.Out);
    }

    [Fact]
    public async Task A_camera_is_asked_everything_and_each_profile_is_measured()
    {
        await using var stream = FakeCamera.Start(Script);
        var settings = SimulatedCamera.Usual with { Streams = [new StreamSettings { Path = "/live", Profile = "High" }], Ptz = true, Sound = "AAC", Login = LoginKind.Token };
        await using var bench = await ProvisionBench.StartAsync($"rtsp://*:{stream.Port}", settings);
        using var folder = new SiteFolder();
        folder.WritePassword("password", ProvisionBench.Password);
        var probing = CliRun.Of(
            "probe", $"127.0.0.1:{bench.Hosts[0].Port}", "--seconds", "300", "--user", ProvisionBench.User, "--password-file", Path.Combine(folder.Path, "password"), "--json");
        await SendAsync(stream);
        var run = await probing;

        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        Assert.Equal(("SIM-1", "username-token", "CST-8"), (root.GetProperty("identity").GetProperty("model").GetString(), root.GetProperty("login").GetString(), root.GetProperty("timeZone").GetString()));
        Assert.Equal(["device", "media2", "ptz", "events"], root.GetProperty("services").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(
            "services works, identity works, login works, clock works, time-servers not-offered, network works, reference works, profiles works, sound works, texts works, ptz works, imaging not-offered, events works",
            string.Join(", ", root.GetProperty("steps").EnumerateArray().Select(step => $"{step.GetProperty("step").GetString()} {step.GetProperty("state").GetString()}")));
        var profile = Assert.Single(root.GetProperty("profiles").EnumerateArray());
        Assert.Equal(
            "codec-profile High Main, resolution 1920x1080 1280x720, gop 50 10, sound on off",
            string.Join(", ", profile.GetProperty("differences").EnumerateArray().Select(one => $"{one.GetProperty("item").GetString()} {one.GetProperty("says").GetString()} {one.GetProperty("shows").GetString()}")));
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public async Task A_wrong_password_leaves_what_the_camera_tells_everybody()
    {
        await using var bench = await ProvisionBench.StartAsync(SimulatedCamera.Usual with { Login = LoginKind.Digest });
        using var folder = new SiteFolder();
        folder.WritePassword("password", "falsch");
        var run = await CliRun.Of("probe", $"127.0.0.1:{bench.Hosts[0].Port}", "--user", ProvisionBench.User, "--password-file", Path.Combine(folder.Path, "password"), "--lang", "zh");

        Assert.Contains("登录", run.Out, StringComparison.Ordinal);
        Assert.Contains("被拒绝", run.Out, StringComparison.Ordinal);
        Assert.Contains("时钟", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("falsch", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Theory]
    [InlineData("probe", "ADDRESS is missing")]
    [InlineData("probe rtsp://u:p@10.0.0.1/", "the address holds a user or password")]
    [InlineData("probe ftp://10.0.0.1/", "is no address of a camera")]
    [InlineData("probe a/b", "is no address of a camera")]
    [InlineData("probe 10.0.0.1 --user me", "--user and --password-file go together")]
    [InlineData("probe 10.0.0.1 --seconds 0", "write a whole number from 1 to 3600")]
    [InlineData("provision cam1", "--plan shows what would be set, --apply sets it")]
    [InlineData("provision cam1 --plan --apply", "--plan shows what would be set, --apply sets it")]
    [InlineData("provision --plan", "CAMERA is missing")]
    public async Task Wrong_use_is_one_line(string arguments, string part)
    {
        var run = await CliRun.Of(arguments.Split(' '));

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Contains(part, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("u:p", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("10.0.0.1", "http://10.0.0.1/onvif/device_service")]
    [InlineData("10.0.0.1:8080", "http://10.0.0.1:8080/onvif/device_service")]
    [InlineData("camera-1.hall.example", "http://camera-1.hall.example/onvif/device_service")]
    [InlineData("fe80::1", "http://[fe80::1]/onvif/device_service")]
    [InlineData("[fe80::1]:8080", "http://[fe80::1]:8080/onvif/device_service")]
    [InlineData("https://10.0.0.1", "https://10.0.0.1/onvif/device_service")]
    [InlineData("http://10.0.0.1/own/device", "http://10.0.0.1/own/device")]
    [InlineData("rtsp://10.0.0.1/a?b=c", "rtsp://10.0.0.1/a?b=c")]
    public void Addresses_as_people_type_them(string text, string expected) => Assert.Equal(expected, TargetAddress.Parse(null!, text).AbsoluteUri);

    [Fact]
    public async Task Nobody_there_is_a_failure()
    {
        using var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        foreach (var target in new[] { $"127.0.0.1:{port}", $"rtsp://127.0.0.1:{port}/" })
        {
            var run = await CliRun.Of("probe", target);
            Assert.Equal(ExitCode.Failure, run.ExitCode);
            Assert.Contains("cannot be reached", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(false, "en", ": the camera asks for a user and a password; name them by --user U --password-file F (a file of mode 0600 with the password alone)")]
    [InlineData(true, "en", ": the camera refuses user 'viewer' with this password; correct --user, or the password in the file that --password-file names")]
    [InlineData(true, "zh", "：摄像机拒绝账号“viewer”及其密码；请更正 --user 或 --password-file 所指文件中的密码")]
    public async Task A_login_that_is_missing_or_wrong_is_told_with_what_to_type(bool hasLogin, string language, string expected)
    {
        await using var camera = FakeCamera.Start(Script with { User = "admin", Password = "geheim" });
        using var folder = new SiteFolder();
        folder.WritePassword("password", "falsch");
        string[] login = hasLogin ? ["--user", "viewer", "--password-file", Path.Combine(folder.Path, "password")] : [];
        var run = await CliRun.Of(["probe", camera.Uri.AbsoluteUri, "--lang", language, .. login]);

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"supervision: {camera.Uri.AbsoluteUri}{expected}", Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("falsch", run.Error, StringComparison.Ordinal);
    }

    private static async Task SendAsync(FakeCamera camera)
    {
        var viewer = await camera.ViewerAsync();
        for (var number = 0; number < 30; number++)
        {
            await viewer.SendAsync(([number % 10 == 0 ? TestStream.Key() : TestStream.Delta()], number * 3600));
        }

        await viewer.SendGoodbyeAsync();
    }
}

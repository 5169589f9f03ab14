using System.Text.RegularExpressions;

using Supervision.HallOnvif.Settings;
using Supervision.Recorder.Cli;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Recorder.Configuration;
using Supervision.Tests.Recorder.Provision;
using Supervision.Tests.Samples;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>supervision provision</c> before the simulator; no stream plays there.</summary>
public sealed partial class ProvisionVerbTests
{
    private static readonly StreamSettings Wrong = new() { Path = "/live", Rate = 15, Gop = 100 };

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Authority { get; }

    [Fact]
    public async Task A_plan_as_JSON_and_nothing_is_set()
    {
        await using var bench = await ProvisionBench.StartAsync("rtsp://*:1", SimulatedCamera.Usual with { Streams = [Wrong] });
        bench.Time.StepWall(CliRun.Now - bench.Time.GetCurrentInstant());
        var run = await CliRun.Of("provision", $"127.0.0.1:{bench.Hosts[0].Port}", "--plan", "--json");

        Assert.Equal(
            """
            [
            {"camera":"HOST","address":"http://HOST/onvif/device_service","ok":false,"changed":false,"identity":{"manufacturer":"Simcam","model":"SIM-1","firmware":"1.0","serial":"HALL0001"},"items":[{"item":"codec","was":"H264","shallBe":"H264","now":"H264","verdict":"at-standard","why":null},{"item":"codec-profile","was":"Main","shallBe":"Main","now":"Main","verdict":"at-standard","why":null},{"item":"resolution","was":"1920x1080","shallBe":"at least 1920x1080","now":"1920x1080","verdict":"at-standard","why":null},{"item":"frame-rate","was":"15","shallBe":"25","now":"15","verdict":"planned","why":null},{"item":"gop","was":"100","shallBe":"50","now":"100","verdict":"planned","why":null},{"item":"b-pictures","was":"none","shallBe":"none","now":"none","verdict":"at-standard","why":null},{"item":"bitrate","was":"4096 kbit/s","shallBe":"4096 kbit/s","now":"4096 kbit/s","verdict":"at-standard","why":null},{"item":"sound","was":"off","shallBe":"on","now":"off","verdict":"not-offered","why":"the camera has no microphone and no input for one"},{"item":"stream","was":"?","shallBe":"plays","now":"?","verdict":"refused","why":"127.0.0.1:1 cannot be reached (ConnectionRefused); check the device, its address and its port"},{"item":"time-zone","was":"CST-8","shallBe":"CST-8","now":"CST-8","verdict":"at-standard","why":null},{"item":"clock","was":"+0.5 s","shallBe":"within 1 s","now":"+0.5 s","verdict":"at-standard","why":null}],"trouble":null}
            ]

            """,
            Authority.Replace(run.Out, match => match.Value == "127.0.0.1:1" ? match.Value : "HOST"));
        Assert.Equal((ExitCode.Findings, 100), (run.ExitCode, bench.State(0).Encoders[0].Gop));
    }

    [Fact]
    public async Task A_camera_of_the_site_is_set_by_its_keys_and_people_read_what_became_of_it()
    {
        await using var stream = FakeCamera.Start(new FakeCameraScript { ParameterSets = TestStream.Sets720 });
        await using var bench = await ProvisionBench.StartAsync($"rtsp://*:{stream.Port}", SimulatedCamera.Usual with { Streams = [Wrong], SoundOn = false, Sound = "AAC" });
        bench.Time.StepWall(CliRun.Now - bench.Time.GetCurrentInstant());
        using var folder = new SiteFolder();
        var file = Path.Combine(folder.Path, "site.yaml");
        await File.WriteAllTextAsync(file, SiteFolder.Minimal + "\nprovision: {gop: 40, bitrate: 2M}\n");
        var running = CliRun.Of("provision", $"127.0.0.1:{bench.Hosts[0].Port}", "--apply", "--config", file, "--lang", "zh");
        await PlayAsync(stream);
        var run = await running;

        Assert.Equal((40, 2000, 25d), (bench.State(0).Encoders[0].Gop, bench.State(0).Encoders[0].Kbps, bench.State(0).Encoders[0].Rate));
        Assert.True(bench.State(0).WithSound[0]);
        Assert.Matches("码率 +│ 4096 kbit/s +│ 2000 kbit/s +│ 2000 kbit/s +│ 已设置", run.Out);
        Assert.Contains("关键帧间隔 (码流中并非如此)", run.Out, StringComparison.Ordinal);
        Assert.Contains("摄像机设置为 40，码流实为 10", run.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public async Task One_that_is_not_there_does_not_keep_the_next_from_being_set()
    {
        await using var stream = FakeCamera.Start(new FakeCameraScript { ParameterSets = TestStream.Sets720 });
        await using var bench = await ProvisionBench.StartAsync($"rtsp://*:{stream.Port}", SimulatedCamera.Usual with { Streams = [Wrong] });
        var running = CliRun.Of("provision", "127.0.0.1:1", $"127.0.0.1:{bench.Hosts[0].Port}", "--apply");
        await PlayAsync(stream);
        var run = await running;

        Assert.Equal((ExitCode.Failure, 50), (run.ExitCode, bench.State(0).Encoders[0].Gop));
        Assert.StartsWith("127.0.0.1:1 cannot be reached", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "SITE has no camera 'cam9' (did you mean 'cam1'?); it has cam1; for a device that is not in it, write its address, or http://cam9/", "cam9")]
    [InlineData("en", "SITE has no camera 'dome'; it has cam1; for a device", "dome")]
    [InlineData("zh", "SITE 中没有摄像机“dome”；已有：cam1；", "dome")]
    public async Task A_name_that_the_site_does_not_have_is_looked_up_nowhere(string language, string expected, string name)
    {
        using var folder = new SiteFolder();
        folder.Load(SiteFolder.Minimal);
        var run = await CliRun.Of("provision", name, "--plan", "--config", folder.File, "--lang", language);

        Assert.Equal((ExitCode.WrongUse, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("supervision: " + expected.Replace("SITE", folder.File, StringComparison.Ordinal), Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_site_a_name_gets_told_how_to_name_one()
    {
        var run = await CliRun.Of("provision", "cam9", "--plan");

        Assert.Equal(
            (ExitCode.WrongUse, "supervision: 'cam9' is no address, and there is no site.yaml here whose camera it could be; name the configuration by --config FILE, or write the camera's address, or http://cam9/ where that is its host name\n"),
            (run.ExitCode, run.Error));
    }

    /// <summary>Once before and four times after, since each look breaks off: 30 pictures of 1280x720, a key frame each 10.</summary>
    private static async Task PlayAsync(FakeCamera camera)
    {
        for (var look = 0; look < 5; look++)
        {
            var viewer = await camera.ViewerAsync();
            for (var number = 0; number < 30; number++)
            {
                await viewer.SendAsync(([number % 10 == 0 ? TestStream.Key() : TestStream.Delta()], number * 3600));
            }

            await viewer.SendGoodbyeAsync();
        }
    }
}

using System.Globalization;

using Supervision.HallOnvif.Settings;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Hall;

/// <summary>The hall comes and goes as told, and leaves nothing behind.</summary>
public sealed class HallProcessTests
{
    [Fact]
    public async Task Hall_Terminated_EndsWithoutAnError()
    {
        await using var hall = await SampleHall.StartAsync(new() { Cameras = 1 });
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        await Tool.RunAsync("kill", "-TERM", hall.ProcessId.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(0, await hall.WaitForExitAsync(limit.Token));
    }

    [Fact]
    public async Task Hall_StartedAgainOnItsPort_IsBack()
    {
        int port;
        await using (var first = await SampleHall.StartAsync(new() { Cameras = 1 }))
        {
            port = first.Port;
            var (playing, _, error) = await Tool.RunAsync("ffprobe", "-v", "error", "-rtsp_transport", "tcp", first.AddressWithPassword("cam1"));
            Assert.True(playing == 0, error);
        }

        await using var second = await SampleHall.StartAsync(new() { Cameras = 1, Port = port });

        Assert.Equal(port, second.Port);
    }

    [Fact]
    public async Task Hall_PortTaken_SaysSo()
    {
        await using var hall = await SampleHall.StartAsync(new() { Cameras = 1 });

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => SampleHall.StartAsync(new() { Cameras = 1, Port = hall.Port }));

        Assert.Contains($"cannot listen on 127.0.0.1:{hall.Port}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "cam")]
    [InlineData(6, "cam")]
    [InlineData(4, "silent")]
    public async Task Site_ForAnotherNumberOfCameras_NamesEachOnce(int cameras, string streams)
    {
        var generator = Path.Combine(Repository.Root, "samples", "hall", "site.py");

        var (exitCode, site, error) = await Tool.RunAsync(
            generator, "--cameras", cameras.ToString(), "--port", "9000", "--streams", streams, "--password-file", "/run/password");

        Assert.True(exitCode == 0, error);
        var addresses = site.Split('\n').Where(line => line.Contains("address: ", StringComparison.Ordinal)).Select(line => line.Trim());
        Assert.Equal(Enumerable.Range(1, cameras).Select(number => $"address: rtsp://127.0.0.1:9000/{streams}{number}"), addresses);
        Assert.Equal(cameras, site.Split("password_file: /run/password\n").Length - 1);
    }

    [Fact]
    public async Task Site_ByOnvif_NamesTheCamerasThatTheSimulatorGetsToServe()
    {
        var hall = Path.Combine(Repository.Root, "samples", "hall");

        var (siteCode, site, siteError) = await Tool.RunAsync(Path.Combine(hall, "site.py"), "--cameras", "6", "--onvif-port", "9001", "--password-file", "/run/password");
        var (code, json, error) = await Tool.RunAsync(Path.Combine(hall, "cameras.py"), "--cameras", "6", "--port", "9001", "--rtsp-port", "9000");

        Assert.True(siteCode == 0 && code == 0, siteError + error);
        var settings = HallSettings.Parse(json);
        Assert.Equal("rtsp://*:9000", settings.Rtsp);
        Assert.Equal(
            settings.Cameras.SelectMany(camera => new[] { $"onvif: 127.0.0.1:{camera.Port}", $"serial: {camera.Serial}" }),
            site.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("onvif: ", StringComparison.Ordinal) || line.StartsWith("serial: ", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(1, 6).Select(number => $"/cam{number}"), settings.Cameras.Select(camera => camera.Streams[0].Path));
        Assert.DoesNotContain("rtsp://127.0.0.1", site, StringComparison.Ordinal);
    }
}

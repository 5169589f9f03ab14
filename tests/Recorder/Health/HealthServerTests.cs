using System.Net;
using System.Text.Json;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.H264.Strip;
using Supervision.Media.Posix;
using Supervision.Recorder.Alarms;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Clocks;
using Supervision.Recorder.Health;
using Supervision.Recorder.Locating;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.Recorder.Health;

/// <summary>The answers over HTTP, byte for byte: monitoring of the halls is built on them.</summary>
public sealed class HealthServerTests
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(30) };

    private readonly ManualTime _time = new();
    private readonly CameraStatus _camera = new("cam1", "综合受理区01号窗口", "auto");
    private readonly ManualDisk _disk = new();
    private readonly ClockBoard _clocks = new();
    private readonly CameraStatus _other = new("cam2", "自助申报区", "none");

    [Fact]
    public async Task A_hall_that_records_is_ok()
    {
        await using var server = await StartAsync();
        _camera.SetConnected(new ScriptedSource());
        _camera.SetLabel("pixels", StripObstacle.Coding.Text());
        _camera.SetDurable(_time.GetCurrentInstant());
        _camera.SetPlace(new StreamPlace(new Uri("http://10.0.0.9/onvif/device_service"), new Uri("http://10.0.0.5:8080/onvif/device_service"), "SN1"));
        _camera.SetEvents(new EventState(true, "", 3, 1, [new StandingAlarm(CameraAlarm.Tamper, _time.GetCurrentInstant(), "VideoSource/GlobalSceneChange, v0")]));
        _other.SetConnected(new ScriptedSource());
        _other.SetDurable(_time.GetCurrentInstant());
        _time.Advance(Duration.FromMilliseconds(1500));

        var (code, type, body) = await AskAsync(server, "/health");

        Assert.Equal(
            (HttpStatusCode.OK, "application/json; charset=utf-8",
                """{"ok":true,"time":"2026-11-20T01:00:01.5Z","disk":{"freeBytes":9000000000,"totalBytes":10000000000,"alarm":false,"message":""},"clock":null,"cameras":["""
                + """{"camera":"cam1","state":"recording","recording":true,"alarm":false,"lastDurable":"2026-11-20T01:00:00Z","message":"","label":"pixels","labelReason":"label strip: the stream is not H.264; choose H.264 in the camera","strip":null,"clock":null,"place":{"address":"10.0.0.9","configured":"10.0.0.5:8080","moved":true,"serial":"SN1"},"events":{"listening":true,"message":"","motion":3,"audio":1,"alarms":[{"alarm":"tamper","since":"2026-11-20T01:00:00Z","detail":"VideoSource/GlobalSceneChange, v0"}]},"thinned":null,"schedule":null},"""
                + """{"camera":"cam2","state":"recording","recording":true,"alarm":false,"lastDurable":"2026-11-20T01:00:00Z","message":"","label":"none","labelReason":"","strip":null,"clock":null,"place":null,"events":null,"thinned":null,"schedule":null}],"sounds":[],"sweep":null,"backups":[],"audit":null,"volumes":[],"overridden":null}"""),
            (code, type, body));
    }

    [Fact]
    public async Task One_camera_that_does_not_record_makes_the_answer_503()
    {
        await using var server = await StartAsync();
        _camera.SetConnected(new ScriptedSource());
        _camera.SetLabel("pixels", StripObstacle.Coding.Text());
        _other.SetDisconnected("no answer from 10.0.0.2:554");
        _time.Advance(Duration.FromSeconds(21));
        _camera.SetDurable(_time.GetCurrentInstant());

        var (code, _, body) = await AskAsync(server, "/health");

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable,
                """{"ok":false,"time":"2026-11-20T01:00:21Z","disk":{"freeBytes":9000000000,"totalBytes":10000000000,"alarm":false,"message":""},"clock":null,"cameras":["""
                + """{"camera":"cam1","state":"recording","recording":true,"alarm":false,"lastDurable":"2026-11-20T01:00:21Z","message":"","label":"pixels","labelReason":"label strip: the stream is not H.264; choose H.264 in the camera","strip":null,"clock":null,"place":null,"events":null,"thinned":null,"schedule":null},"""
                + """{"camera":"cam2","state":"retrying","recording":false,"alarm":true,"lastDurable":null,"message":"no answer from 10.0.0.2:554","label":"none","labelReason":"","strip":null,"clock":null,"place":null,"events":null,"thinned":null,"schedule":null}],"sounds":[],"sweep":null,"backups":[],"audit":null,"volumes":[],"overridden":null}"""),
            (code, body));
    }

    [Theory]
    [InlineData(1_000_000_000, false, "only 1.00 GB are free on the archive's volume: enlarge it or free space")]
    [InlineData(9_000_000_000, true, "the archive's volume is read-only: look at the kernel log, check the disk, mount it read-write")]
    public async Task A_disk_that_needs_somebody_makes_the_answer_503(long free, bool readOnly, string message)
    {
        await using var server = await StartAsync();
        _camera.SetDurable(_time.GetCurrentInstant());
        _other.SetDurable(_time.GetCurrentInstant());
        (_disk.FreeBytes, _disk.IsReadOnly) = (free, readOnly);

        var (code, _, body) = await AskAsync(server, "/health");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Contains($$""""disk":{"freeBytes":{{free}},"totalBytes":10000000000,"alarm":true,"message":"""", body);
        Assert.Equal(message, JsonDocument.Parse(body).RootElement.GetProperty("disk").GetProperty("message").GetString());
    }

    [Fact]
    public async Task Clocks_are_told_and_do_not_make_the_answer_503()
    {
        await using var server = await StartAsync();
        var now = _time.GetCurrentInstant();
        _camera.SetDurable(now);
        _other.SetDurable(now);
        _clocks.Set(HostState.Of(now, new KernelClock(false, Duration.Zero, Duration.FromSeconds(16), Duration.FromSeconds(16), 0), HostState.Patience, new ClockAlarm()));
        _clocks.Set(new ClockOffset("cam1", now, Duration.FromMilliseconds(-1500), "rtcp"));

        var (code, _, body) = await AskAsync(server, "/health");

        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Contains(
            """"clock":{"measured":"2026-11-20T01:00:00Z","synchronised":false,"offsetSeconds":0,"estimatedErrorSeconds":16,"maximumErrorSeconds":16,"taiSeconds":0,"alarm":true,"message":"the host\u0027s clock is not synchronised: install chrony and see by \u0027chronyc sources\u0027 that a time server answers"},"cameras":["""",
            body,
            StringComparison.Ordinal);
        Assert.Contains(""""clock":{"offsetSeconds":-1.5,"measured":"2026-11-20T01:00:00Z","source":"rtcp","alarm":true},"place":null,"events":null,"thinned":null,"schedule":null}"""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_are_Prometheus_text()
    {
        await using var server = await StartAsync();

        var (code, type, body) = await AskAsync(server, "/metrics");

        Assert.Equal((HttpStatusCode.OK, "text/plain; version=0.0.4"), (code, type));
        Assert.StartsWith("# HELP supervision_up ", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_else_is_served()
    {
        await using var server = await StartAsync();

        var (code, _, body) = await AskAsync(server, "/");

        Assert.Equal((HttpStatusCode.NotFound, ""), (code, body));
        Assert.StartsWith("http://127.0.0.1:", server.Address, StringComparison.Ordinal);
    }

    private Task<HealthServer> StartAsync() => HealthServer.StartAsync(
        IPAddress.Loopback, port: 0, new HallHealth([_camera, _other], _disk.Watch, _clocks, _time), _time, _time, NullLoggerFactory.Instance, CancellationToken.None);

    private static async Task<(HttpStatusCode Code, string? Type, string Body)> AskAsync(HealthServer server, string path)
    {
        using var answer = await Client.GetAsync(new Uri(server.Address + path));
        return (answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync());
    }
}

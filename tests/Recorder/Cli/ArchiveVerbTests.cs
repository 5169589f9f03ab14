using System.Text.Json;

using Supervision.Recorder.Cli;
using Supervision.Tests.Recorder.Configuration;

namespace Supervision.Tests.Recorder.Cli;

/// <summary>The verbs that read an archive. What <c>--json</c> writes is pinned: a change of these texts is a change of the contract.</summary>
public sealed class ArchiveVerbTests : IDisposable
{
    private const string SegmentsJson = """
        [
        {"camera":"cam1","start":"2026-11-20T01:00:00Z","end":"2026-11-20T01:01:00Z","path":"archive/cam1/2026-11-20/20261120T010000000Z-0000000001.mp4","bytes":12345678,"sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","previousSha256":null,"label":"pixels","labelBox":{"x":1200,"y":900,"width":700,"height":160},"run":"20261120T010000000Z-00000001","sequence":1,"video":"h264","width":1920,"height":1080,"audio":"aac","pictures":1500,"recovered":false,"clock":{"offsetSeconds":2,"measured":"2026-11-20T01:00:00Z","source":"rtcp","hostSynchronised":true,"hostEstimatedErrorSeconds":0.002,"hostMaximumErrorSeconds":0.03,"hostMeasured":"2026-11-20T01:00:00Z"},"thinned":false},
        {"camera":"cam1","start":"2026-11-20T01:01:00.04Z","end":"2026-11-20T01:02:00.04Z","path":"archive/cam1/2026-11-20/20261120T010100040Z-0000000002.mp4","bytes":12345678,"sha256":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","previousSha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","label":"pixels","labelBox":null,"run":"20261120T010000000Z-00000001","sequence":2,"video":"h264","width":1920,"height":1080,"audio":null,"pictures":1500,"recovered":true,"clock":{"offsetSeconds":-1.25,"measured":"2026-11-20T01:01:00.04Z","source":"rtcp","hostSynchronised":false,"hostEstimatedErrorSeconds":16,"hostMaximumErrorSeconds":16,"hostMeasured":"2026-11-20T01:01:00.04Z"},"thinned":false}
        ]

        """;

    private const string GapsJson = """
        [
        {"camera":"cam1","start":"2026-11-20T01:02:00.04Z","end":"2026-11-20T01:02:03.04Z","cause":"network","detail":"lost 5 packets [10.0.0.5]","track":null},
        {"camera":"cam1","start":"2026-11-20T01:02:30.04Z","end":null,"cause":"camera-off","detail":"no answer","track":null}
        ]

        """;

    private readonly ArchiveFixture _archive = new();
    private readonly SiteFolder _site = new();

    public void Dispose()
    {
        _archive.Dispose();
        _site.Dispose();
    }

    [Fact]
    public async Task Segments_as_JSON()
    {
        var run = await CliRun.Of("segments", "--data", _archive.Path, "--json");

        Assert.Equal((ExitCode.Fine, SegmentsJson, ""), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task Gaps_as_JSON_are_no_findings()
    {
        var run = await CliRun.Of("gaps", "--data", _archive.Path, "--json", "--lang", "zh");

        Assert.Equal((ExitCode.Fine, GapsJson, ""), (run.ExitCode, run.Out, run.Error));
    }

    [Theory]
    [InlineData("2026-11-20T09:00", "2026-11-20T09:01", 1)]
    [InlineData("2026-11-20T01:01:00Z", "2026-11-21", 1)]
    [InlineData("2026-11-20T09:00:59", "2026-11-20T09:01:01", 2)]
    [InlineData("2026-11-20T10:00", "2026-11-20T11:00", 0)]
    public async Task Times_choose_what_overlaps_them(string from, string to, int expected)
    {
        var run = await CliRun.Of("segments", "--data", _archive.Path, "--from", from, "--to", to, "--camera", "cam1", "--json");

        Assert.Equal(expected, JsonDocument.Parse(run.Out).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task People_read_Beijing_time_in_their_language()
    {
        var english = await CliRun.Of("gaps", "--data", _archive.Path);
        var chinese = await CliRun.Of("gaps", "--data", _archive.Path, "--lang", "zh");
        var segments = await CliRun.Of("segments", "--data", _archive.Path);

        Assert.Contains("2026-11-20 09:02:00", english.Out);
        Assert.Contains("Times are Beijing time (UTC+8).", english.Out);
        Assert.Contains("lost 5 packets [10.0.0.5]", english.Out);
        Assert.Contains("still open", english.Out);
        Assert.Contains("网络中断或丢包", chinese.Out);
        Assert.Contains("0:57:29", chinese.Out);
        Assert.Contains("时间均为北京时间（UTC+8）。", chinese.Out);
        Assert.Contains("(cut back after a crash)", segments.Out);
    }

    [Fact]
    public async Task Cameras_join_what_is_configured_and_what_was_recorded()
    {
        _site.Load(SiteFolder.Minimal.Replace("id: cam1", "id: cam9").Replace("/stream1", "/stream1?token=hidden"));

        var run = await CliRun.Of("cameras", "--config", _site.File, "--data", _archive.Path, "--json");

        Assert.Equal(
            """
            [
            {"camera":"cam9","name":"综合受理区1号","address":"rtsp://192.168.1.64/stream1","transport":"tcp","kind":"fixed","zone":"综合受理区","counter":null,"label":"auto","audio":true,"segments":null,"bytes":null,"gaps":null,"start":null,"end":null,"clockOffsetSeconds":null,"clockMeasured":null,"recordedLabel":null,"onvif":null,"serial":null,"place":null,"placeSerial":null,"placeSince":null,"schedule":"always","thinned":null},
            {"camera":"cam1","name":null,"address":null,"transport":null,"kind":null,"zone":null,"counter":null,"label":null,"audio":null,"segments":2,"bytes":24691356,"gaps":2,"start":"2026-11-20T01:00:00Z","end":"2026-11-20T01:02:00.04Z","clockOffsetSeconds":-1.25,"clockMeasured":"2026-11-20T01:01:00.04Z","recordedLabel":"pixels","onvif":null,"serial":null,"place":"http://10.0.0.9/onvif/device_service","placeSerial":"SN1","placeSince":"2026-11-20T01:00:00Z","schedule":"always","thinned":null}
            ]

            """,
            run.Out);
    }

    [Theory]
    [InlineData("10.0.0.5", "│ 10.0.0.9 (site.yaml: 10.0.0.5) │")]
    [InlineData("10.0.0.6", "│ 10.0.0.6 │")] // Changed since: what was found then says nothing.
    public async Task People_read_where_a_camera_was_found_again(string configured, string cell)
    {
        _site.Load(SiteFolder.Minimal.Replace("address: rtsp://192.168.1.64/stream1", $"onvif: {configured}\n    serial: SN1"));

        Assert.Contains(cell, (await CliRun.Of("cameras", "--config", _site.File, "--data", _archive.Path)).Out);
        var json = JsonDocument.Parse((await CliRun.Of("cameras", "--config", _site.File, "--json")).Out).RootElement[0];
        Assert.Equal($"http://{configured}/onvif/device_service", json.GetProperty("onvif").GetString());
        Assert.Equal(("SN1", JsonValueKind.Null), (json.GetProperty("serial").GetString(), json.GetProperty("address").ValueKind));
    }

    [Fact]
    public async Task People_read_how_far_a_camera_s_clock_is_off() =>
        Assert.Contains("-1.25 s, 2026-11-20 09:01:00", (await CliRun.Of("cameras", "--data", _archive.Path)).Out);

    [Fact]
    public async Task People_read_how_the_last_segment_is_labelled_where_the_configuration_says_something_else()
    {
        _site.Load(SiteFolder.Minimal);

        Assert.Contains("│ auto: pixels │", (await CliRun.Of("cameras", "--config", _site.File, "--data", _archive.Path)).Out);
        Assert.Contains("│ pixels │", (await CliRun.Of("cameras", "--data", _archive.Path)).Out);
    }

    [Fact]
    public async Task An_unknown_camera_is_wrong_use()
    {
        var run = await CliRun.Of("segments", "--data", _archive.Path, "--camera", "cam2");

        Assert.Equal(
            (ExitCode.WrongUse, $"supervision: there is no camera 'cam2' in {_archive.Path}; known are cam1\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_catalogue_missing_beside_recordings_is_no_empty_archive()
    {
        Directory.CreateDirectory(Path.Combine(_archive.Path, "archive", "cam1"));
        foreach (var file in Directory.EnumerateFiles(_archive.Path, "catalog.db*").ToList())
        {
            File.Delete(file);
        }

        var run = await CliRun.Of("segments", "--data", _archive.Path, "--json");

        Assert.Equal((ExitCode.Failure, ""), (run.ExitCode, run.Out));
        Assert.Contains("supervision check --rebuild --data", Assert.Single(run.Error.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task A_damaged_catalogue_says_how_to_mend_it()
    {
        foreach (var file in Directory.EnumerateFiles(_archive.Path, "catalog.db*").ToList())
        {
            File.Delete(file);
        }

        await File.WriteAllTextAsync(Path.Combine(_archive.Path, "catalog.db"), new string('x', 5000));

        var run = await CliRun.Of("gaps", "--data", _archive.Path);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("supervision check --rebuild --data", Assert.Single(run.Error.TrimEnd().Split('\n')));
    }
}

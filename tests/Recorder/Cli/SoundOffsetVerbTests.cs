using System.Text.Json;

using Supervision.Recorder.Cli;
using Supervision.Tests.Recorder.Configuration;
using Supervision.Tests.Recorder.Sound;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>supervision sound offset</c>, with segments as the recorder writes them.</summary>
public sealed class SoundOffsetVerbTests : IDisposable
{
    private const string Own = "综合受理区1号";

    private readonly TempData _temp = new();
    private readonly SiteFolder _folder = new();
    private readonly SpeechLike _speech = new(7, 40);

    public SoundOffsetVerbTests() => Assert.Empty(_folder.Load(SiteFolder.Minimal + """

        counters:
          - {id: "01", name: 01号窗口, zone: service, kind: general}
        pickups:
          - {id: mic1, counter: "01", address: "rtsp://192.168.1.70/a", cameras: [cam1], offset_ms: 20}
          - {id: mic2, counter: "01", address: "rtsp://192.168.1.71/a", cameras: [cam1]}
        """).Errors);

    public void Dispose()
    {
        _temp.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_pickup_of_the_same_speech_is_measured_and_another_is_refused()
    {
        await RecordAsync((Own, 16_000, Camera), ("mic1 01号窗口", 48_000, _speech.Heard(0.37, 0.3, 0.01)), ("mic2 01号窗口", 48_000, new SpeechLike(8, 40).Heard(0, 1, 0.01)));

        var run = await RunAsync("--json");

        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        var (mic1, mic2) = Two(run.Out);
        Assert.Equal(
            ["camera", "pickup", "from", "to", "verdict", "lateMs", "spreadMs", "confidence", "measured", "windows", "offsetMs", "shallBeMs"], mic1.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("cam1", "mic1", "measured", 20, 4), (Text(mic1, "camera"), Text(mic1, "pickup"), Text(mic1, "verdict"), mic1.GetProperty("offsetMs").GetInt32(), mic1.GetProperty("windows").GetInt32()));
        Assert.InRange(mic1.GetProperty("lateMs").GetDouble(), 368, 372);
        Assert.True(mic1.GetProperty("spreadMs").GetDouble() < 2 && mic1.GetProperty("confidence").GetDouble() > 2, run.Out);
        Assert.Equal(JsonValueKind.Null, mic1.GetProperty("shallBeMs").ValueKind); // -350 cannot be had.
        Assert.EndsWith(
            ""","verdict":"unlike","lateMs":null,"spreadMs":null,"confidence":null,"measured":0,"windows":4,"offsetMs":0,"shallBeMs":null}""" + "\n]\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("2026-11-22T04:00:00Z", Text(mic2, "from"));
    }

    [Fact]
    public async Task People_are_told_what_to_write()
    {
        await RecordAsync((Own, 16_000, Camera), ("mic1 01号窗口", 48_000, _speech.Heard(-0.25, 0.3, 0.01)), ("mic2 01号窗口", 48_000, _speech.Heard(0.002, 1, 0.01)));

        var english = await RunAsync();
        var chinese = await RunAsync("--lang", "zh", "--camera", "cam1");

        Assert.Equal((ExitCode.Fine, ""), (english.ExitCode, english.Error));
        var lines = english.Out.TrimEnd().Split('\n');
        Assert.Matches(@"^cam1: mic1 is 2(49|50|51)\.\d ms earlier than the camera's own sound \(spread [01]\.\d ms, 4 of 4 stretches, confidence \d+\.\d\)$", lines[0]);
        Assert.Matches($@"^  in {_folder.File}, pickup mic1: offset_ms: 2(69|70|71) \(now 20\)$", lines[1]);
        Assert.Equal("  in step: nothing is to be changed", lines[3]);
        Assert.Contains("cam1：mic1 比摄像机自身声音早 2", chinese.Out, StringComparison.Ordinal);
        Assert.Contains("已同步：无需修改", chinese.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_is_said()
    {
        await RecordAsync((Own, 16_000, Camera), ("mic1 01号窗口", 48_000, _speech.Heard(0, 0.0002, 0.0002)));
        var run = await RunAsync();
        Assert.Equal((ExitCode.Findings, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            cam1: mic1: too quiet to tell; measure a time in which somebody speaks at the counter
            cam1: mic2: half a minute in which both are recorded is needed, and is not there

            """,
            run.Out);
    }

    [Fact]
    public async Task A_camera_without_sound_of_its_own_is_compared_by_hand()
    {
        await RecordAsync(("mic1 01号窗口", 48_000, Camera), ("mic2 01号窗口", 48_000, Camera));
        Assert.Contains("cam1: mic1: the camera's own sound is not recorded, so there is nothing to compare the pickup with; clap before the camera", (await RunAsync()).Out, StringComparison.Ordinal);
        var (_, mic2) = Two((await RunAsync("--json")).Out);
        Assert.Equal("no-own-sound", Text(mic2, "verdict"));
    }

    [Fact]
    public async Task Wrong_use_is_one_line()
    {
        await RecordAsync((Own, 16_000, Camera[..SpeechLike.Rate]));
        var unknown = await RunAsync("--camera", "cam9");
        Assert.Equal((ExitCode.WrongUse, $"supervision: there is no camera 'cam9' in {_temp.Data.Root}; known are cam1\n"), (unknown.ExitCode, unknown.Error));
        Assert.Empty(_folder.Load(SiteFolder.Minimal).Errors);
        var none = await RunAsync();
        Assert.Equal(ExitCode.WrongUse, none.ExitCode);
        Assert.Equal($"supervision: {_folder.File}: no pickup is recorded into a camera as a track of its own, so there is nothing to measure (a camera's own input is in step by itself)\n", none.Error);
    }

    private float[] Camera => _speech.Heard(0, 0.8, 0.005);

    private static (JsonElement First, JsonElement Second) Two(string json)
    {
        var items = JsonDocument.Parse(json).RootElement;
        Assert.Equal(2, items.GetArrayLength());
        return (items[0], items[1]);
    }

    private static string? Text(JsonElement item, string member) => item.GetProperty(member).GetString();

    private Task RecordAsync(params (string, int, float[])[] tracks) => RecordedTracks.WriteAsync(_temp, "cam1", tracks);

    private Task<CliRun> RunAsync(params string[] arguments) =>
        CliRun.Of(["sound", "offset", "--data", _temp.Data.Root, "--config", _folder.File, .. arguments]);
}

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>supervision events</c>.</summary>
public sealed class EventsVerbTests : IDisposable
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 1, 0);

    private readonly string _path = Directory.CreateTempSubdirectory("archive-").FullName;

    public EventsVerbTests()
    {
        var data = DataDirectory.Create(_path);
        using var connection = CatalogDatabase.OpenForWriting(data.CatalogPath);
        var tables = new CatalogTables(connection, data.CatalogPath, data.JournalPath);
        tables.Queue(new CameraAlarmBegun("cam1", CameraAlarm.SignalLoss, At(5), null, "VideoSource/SignalLoss, v0") { Number = 1, At = Start });
        tables.Queue(new CameraAlarmBegun("cam1", CameraAlarm.Tamper, Start, At(-1), "VideoSource/GlobalSceneChange/ImagingService, v0") { Number = 2, At = Start });
        tables.Queue(new CameraAlarmEnded("cam1", CameraAlarm.Tamper, At(2), At(1)) { Number = 3, At = Start });
        tables.Queue(new SoundFaultBegun("mic1", true, SoundFault.Silent, At(1), "nothing above -60 dB, peak -80.0 dB") { Number = 4, At = Start });
        tables.Queue(new GapOpened("cam1", Start, GapCause.Network, "lost") { Number = 5, At = Start });
        tables.Write();
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task Events_as_JSON()
    {
        var run = await CliRun.Of("events", "--data", _path, "--json", "--lang", "zh");

        Assert.Equal(
            """
            [
            {"source":"cam1","kind":"camera","event":"tamper","start":"2026-11-20T01:00:00Z","end":"2026-11-20T01:02:00Z","cameraStart":"2026-11-20T00:59:00Z","cameraEnd":"2026-11-20T01:01:00Z","detail":"VideoSource/GlobalSceneChange/ImagingService, v0"},
            {"source":"mic1","kind":"pickup","event":"silent","start":"2026-11-20T01:01:00Z","end":null,"cameraStart":null,"cameraEnd":null,"detail":"nothing above -60 dB, peak -80.0 dB"},
            {"source":"cam1","kind":"camera","event":"signal-loss","start":"2026-11-20T01:05:00Z","end":null,"cameraStart":null,"cameraEnd":null,"detail":"VideoSource/SignalLoss, v0"}
            ]

            """,
            run.Out);
        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task People_read_them_in_their_language()
    {
        var english = (await CliRun.Of("events", "--data", _path)).Out;
        var chinese = (await CliRun.Of("events", "--data", _path, "--lang", "zh")).Out;

        Assert.Contains("│ cam1   │ tampering   │ 2026-11-20 09:00:00 │ 2026-11-20 09:02:00 │ 0:02:00", english);
        Assert.Contains("│ 2026-11-20 08:59:00 ", english);
        Assert.Contains("│ VideoSource/GlobalSceneChange/ImagingService, v0 ", english);
        Assert.Contains("│ cam1   │ signal lost │ 2026-11-20 09:05:00 │ still stands", english);
        Assert.Contains("摄像机被遮挡、移动或画面异常", chinese);
        Assert.Contains("没有高于 -60 dB 的声音，峰值 -80.0 dB", chinese);
    }

    [Fact]
    public async Task A_camera_and_a_range_choose_among_them()
    {
        Assert.Equal("none\n", (await CliRun.Of("events", "--data", _path, "--to", "2026-11-20")).Out);
        var json = (await CliRun.Of("events", "--data", _path, "--camera", "cam1", "--from", "2026-11-20T09:03", "--json")).Out;
        Assert.Contains("signal-loss", json, StringComparison.Ordinal);
        Assert.DoesNotContain("tamper", json, StringComparison.Ordinal);
        Assert.DoesNotContain("mic1", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_killed_recorder_left_open_ends_with_its_last_sign_of_life()
    {
        using (var connection = CatalogDatabase.OpenForWriting(Path.Combine(_path, "catalog.db")))
        {
            var tables = new CatalogTables(connection, Path.Combine(_path, "catalog.db"), Path.Combine(_path, "journal"));
            tables.Queue(new RecorderStarted("0.1.0", "here", 1) { Number = 9, At = At(7) });
            tables.Write();
        }

        var json = (await CliRun.Of("events", "--data", _path, "--json")).Out;
        Assert.DoesNotContain("\"end\":null", json, StringComparison.Ordinal);
        Assert.Contains("\"event\":\"signal-loss\",\"start\":\"2026-11-20T01:05:00Z\",\"end\":\"2026-11-20T01:07:00Z\"", json, StringComparison.Ordinal);
    }

    private static Instant At(int minutes) => Start + Duration.FromMinutes(minutes);
}

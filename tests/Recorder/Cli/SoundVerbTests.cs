using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cli;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Journal;

namespace Supervision.Tests.Recorder.Cli;

/// <summary><c>supervision sound</c>, and gaps of sound in <c>gaps</c>.</summary>
public sealed class SoundVerbTests : IDisposable
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 1, 0);

    private readonly string _path = Directory.CreateTempSubdirectory("archive-").FullName;

    public SoundVerbTests()
    {
        DataDirectory.Create(_path);
        Add(
            new SoundMeasured("mic1", true, Start, 60, 0, 0, -9.5, -27.1, -24.3, -71, -72) { Number = 1, At = Start },
            new SoundMeasured("mic1", true, Start + Duration.FromMinutes(1), 59.9, 59.9, 0, -80, -90, -120, -120, -120) { Number = 2, At = Start },
            new SoundMeasured("cam2", false, Start, 60, 0, 0.05, 0, -12, -10, -40.5, -60) { Number = 3, At = Start },
            new SoundFaultBegun("mic1", true, SoundFault.Silent, Start + Duration.FromMinutes(1), "nothing above -60 dB, peak -80.0 dB") { Number = 4, At = Start },
            new SoundFaultBegun("cam2", false, SoundFault.Hum, Start, "mains hum of -40.5 dB, 19.5 dB above what lies beside it") { Number = 5, At = Start },
            new SoundFaultEnded("cam2", false, SoundFault.Hum, Start + Duration.FromMinutes(7)) { Number = 6, At = Start },
            new GapOpened("cam1", Start, GapCause.PickupOff, "no answer", "mic1") { Number = 7, At = Start },
            new GapOpened("cam1", Start, GapCause.Network, "lost") { Number = 8, At = Start });
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task Sounds_as_JSON()
    {
        var run = await CliRun.Of("sound", "--data", _path, "--json", "--lang", "zh");

        Assert.Equal(
            """
            {"format":"supervision-sound/1","sounds":[{"source":"mic1","kind":"pickup","minutes":[{"start":"2026-11-20T01:00:00Z","heardSeconds":60,"silentSeconds":0,"clipped":0,"peakDb":-9.5,"rmsDb":-27.1,"loudnessLufs":-24.3,"humDb":-71,"betweenDb":-72,"faults":[]},{"start":"2026-11-20T01:01:00Z","heardSeconds":59.9,"silentSeconds":59.9,"clipped":0,"peakDb":-80,"rmsDb":-90,"loudnessLufs":-120,"humDb":-120,"betweenDb":-120,"faults":["silent"]}]},{"source":"cam2","kind":"camera","minutes":[{"start":"2026-11-20T01:00:00Z","heardSeconds":60,"silentSeconds":0,"clipped":0.05,"peakDb":0,"rmsDb":-12,"loudnessLufs":-10,"humDb":-40.5,"betweenDb":-60,"faults":["clipped","hum"]}]}],"events":[{"source":"mic1","kind":"pickup","fault":"silent","start":"2026-11-20T01:01:00Z","end":null,"detail":"nothing above -60 dB, peak -80.0 dB"},{"source":"cam2","kind":"camera","fault":"hum","start":"2026-11-20T01:00:00Z","end":"2026-11-20T01:07:00Z","detail":"mains hum of -40.5 dB, 19.5 dB above what lies beside it"}],"states":[{"source":"mic1","camera":"cam1","missingSince":"2026-11-20T01:00:00Z","cause":"pickup-off","detail":"no answer"}]}

            """,
            run.Out);
        Assert.Equal((ExitCode.Fine, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task People_read_levels_and_events_in_their_language()
    {
        var english = (await CliRun.Of("sound", "--data", _path)).Out;
        var chinese = (await CliRun.Of("sound", "--data", _path, "--lang", "zh")).Out;

        Assert.Contains("│ mic1  │ 2       │ 2026-11-20 09:01:00 │ -120.0          │ -80.0     │ 100 %  │ 0.0 %   │ -120.0   │ silent             │", english);
        Assert.Contains("│ cam2  │ 1       │ 2026-11-20 09:00:00 │ -10.0           │ 0.0       │ 0 %    │ 5.0 %   │ -40.5    │ clipped, mains hum │", english);
        Assert.Contains("│ cam2  │ mains hum     │ 2026-11-20 09:00:00 │ 2026-11-20 09:07:00 │ 0:07:00", english);
        Assert.Contains("没有高于 -60 dB 的声音，峰值 -80.0 dB", chinese);
        Assert.Contains("交流声 -40.5 dB，高出邻近频率 19.5 dB", chinese);
    }

    [Fact]
    public async Task A_range_takes_the_minutes_in_it_and_an_empty_one_says_so()
    {
        const string nothing = """{"format":"supervision-sound/1","sounds":[],"events":[],"states":[]}""" + "\n";
        Assert.Equal(nothing, (await CliRun.Of("sound", "--data", _path, "--to", "2026-11-20", "--json")).Out);
        Assert.Equal("no whole minute measured yet\n", (await CliRun.Of("sound", "--data", _path, "--to", "2026-11-20")).Out);
        Assert.Contains("\"minutes\":[{\"start\":\"2026-11-20T01:01:00Z\"", (await CliRun.Of("sound", "--data", _path, "--from", "2026-11-20T09:01:00", "--json")).Out);
    }

    [Fact]
    public async Task Before_the_first_minute_it_says_so_and_what_is_known_of_the_source()
    {
        Add(new GapOpened("cam1", Start + Duration.FromMinutes(9), GapCause.RecorderStopped, "the recorder had just been started", "mic2") { Number = 9, At = Start });
        Add(new GapOpened("cam3", Start + Duration.FromMinutes(9), GapCause.RecorderStopped, "the recorder had just been started", "mic2") { Number = 10, At = Start });
        Add(new GapClosed("cam3", Start + Duration.FromMinutes(10), "mic2") { Number = 11, At = Start });

        var run = await CliRun.Of("sound", "--data", _path, "--camera", "mic2", "--from", "2026-11-20T09:08:00");
        var chinese = await CliRun.Of("sound", "--data", _path, "--lang", "zh");

        Assert.Equal(
            """
            no whole minute measured yet
            mic2: missing in the recordings of camera cam1 since 2026-11-20 09:09:00 (Beijing time): recorder stopped (the recorder had just been started)
            mic2: recorded with camera cam3

            """,
            run.Out);
        Assert.Contains("mic2：尚未测满一分钟", chinese.Out);
        Assert.Contains("mic2：随摄像机 cam3 录制", chinese.Out);
    }

    [Fact]
    public async Task A_pickup_is_named_like_a_camera_here_and_elsewhere_it_is_said_what_to_type()
    {
        var pickup = await CliRun.Of("sound", "--data", _path, "--camera", "mic1");
        var unknown = await CliRun.Of("sound", "--data", _path, "--camera", "mic7");
        var gaps = await CliRun.Of("gaps", "--data", _path, "--camera", "mic1");

        Assert.Equal((ExitCode.Fine, ""), (pickup.ExitCode, pickup.Error));
        Assert.Contains("│ mic1  │ 2 ", pickup.Out);
        Assert.DoesNotContain("│ cam2", pickup.Out);
        Assert.Equal((ExitCode.WrongUse, $"supervision: there is no camera 'mic7' in {_path}; known are cam1, mic1\n"), (unknown.ExitCode, unknown.Error));
        Assert.Equal(
            (ExitCode.WrongUse, "supervision: 'mic1' is a pickup, no camera: its levels are shown by `supervision sound --camera mic1`, its track lies in the recordings of its cameras (cam1)\n"),
            (gaps.ExitCode, gaps.Error));
    }

    [Fact]
    public async Task What_a_recorder_left_open_is_missing_up_to_its_end_and_no_longer()
    {
        Add(new RecorderStarted("0.1.0", "here", 1) { Number = 9, At = Start });
        Add(new RecorderStopped(Start + Duration.FromMinutes(3), Clean: true) { Number = 10, At = Start + Duration.FromMinutes(3) });

        var gaps = await CliRun.Of("gaps", "--data", _path);
        var sound = await CliRun.Of("sound", "--data", _path);

        Assert.Contains("│ cam1   │ sound of mic1 │ 2026-11-20 09:00:00 │ 2026-11-20 09:03:00 │ 0:03:00", gaps.Out);
        Assert.Contains("│ cam1   │ pictures      │ 2026-11-20 09:00:00 │ still open", gaps.Out);
        Assert.Contains("mic1: missing in the recordings of camera cam1 since 2026-11-20 09:00:00", sound.Out);
    }

    [Fact]
    public async Task Of_a_recorder_that_was_killed_the_last_sign_of_life_counts_before_the_next_start()
    {
        var alive = Start + Duration.FromMinutes(2);
        Add(new RecorderStarted("0.1.0", "here", 1) { Number = 9, At = alive });

        var gaps = await CliRun.Of("gaps", "--data", _path);
        var later = await CliRun.Of("gaps", "--data", _path, "--from", "2026-11-20T09:02:00", "--json");

        Assert.Contains("│ cam1   │ sound of mic1 │ 2026-11-20 09:00:00 │ 2026-11-20 09:02:00 │ 0:02:00", gaps.Out);
        Assert.DoesNotContain("mic1", later.Out);
    }

    [Fact]
    public async Task Gaps_of_sound_and_of_pictures_stand_beside_each_other()
    {
        var json = (await CliRun.Of("gaps", "--data", _path, "--json")).Out;
        Assert.Equal(
            """
            [
            {"camera":"cam1","start":"2026-11-20T01:00:00Z","end":null,"cause":"network","detail":"lost","track":null},
            {"camera":"cam1","start":"2026-11-20T01:00:00Z","end":null,"cause":"pickup-off","detail":"no answer","track":"mic1"}
            ]

            """,
            json);
        Assert.Contains("│ cam1   │ sound of mic1 │ 2026-11-20 09:00:00 │ still open", (await CliRun.Of("gaps", "--data", _path)).Out);
        Assert.Contains("mic1 的声音", (await CliRun.Of("gaps", "--data", _path, "--lang", "zh")).Out);
        Assert.Contains("拾音器离线", (await CliRun.Of("gaps", "--data", _path, "--lang", "zh")).Out);
    }

    private void Add(params JournalRecord[] records)
    {
        var data = DataDirectory.Open(_path);
        using var connection = CatalogDatabase.OpenForWriting(data.CatalogPath);
        var tables = new CatalogTables(connection, data.CatalogPath, data.JournalPath);
        tables.Write(records);
    }
}

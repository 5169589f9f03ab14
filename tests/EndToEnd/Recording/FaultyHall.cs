using System.Globalization;
using System.Text.Json;

using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>One recording of a hall in which every camera misbehaves in its own way, named by its id.</summary>
public sealed class FaultyHall : IAsyncLifetime
{
    internal const string WrongPassword = "not-the-right-one-4711";

    private readonly Dictionary<string, DirectedCamera> _cameras = [];
    private readonly Dictionary<string, DateTimeOffset> _broken = [];
    private readonly Dictionary<string, DateTimeOffset> _mended = [];

    internal Site Site { get; } = new();

    internal string Output { get; private set; } = "";

    internal int ExitCode { get; private set; }

    internal JsonElement Check { get; private set; }

    /// <summary>Requests that the camera with the wrong password got.</summary>
    internal int GuessedPasswords { get; private set; }

    /// <summary>How long the recorder ran.</summary>
    internal TimeSpan Lasted { get; private set; }

    internal IReadOnlyList<JsonElement> Segments { get; private set; } = [];

    /// <summary>The gaps that ended.</summary>
    internal IReadOnlyList<JsonElement> Gaps { get; private set; } = [];

    /// <summary>When a camera was made to fail.</summary>
    internal DateTimeOffset Broken(string camera) => _broken[camera];

    /// <summary>When it began to behave again.</summary>
    internal DateTimeOffset Mended(string camera) => _mended[camera];

    internal static DateTimeOffset Moment(JsonElement record, string name) =>
        DateTimeOffset.Parse(record.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    public async Task InitializeAsync()
    {
        var small = await CameraClip.SmallPicturesAsync();
        await StartCamerasAsync();
        Site.Write(syncSeconds: 1);
        await Site.InitAsync();
        var started = Now();
        await using (var recorder = Site.Record())
        {
            await DurableAsync(recorder, ["silent", "blinks", "rests", "mute", "resized", "lossy", "jumps"], Now());
            await BreakAsync(small);
            await WaitAsync("blinks", 1);
            await StartAgainAsync("blinks");
            await Eventually.True(() => recorder.Output.Contains("camera silent: MediaTimeout: ", StringComparison.Ordinal), "the silent camera is given up");
            Note(_mended, "silent").BeSilent(false);
            Note(_mended, "mute").Mend();
            await WaitAsync("rests", 20);
            await StartAgainAsync("rests");
            await DurableAsync(recorder, [.. _cameras.Keys.Except(["locked"])], Now());
            ExitCode = await recorder.StopAsync();
            Output = recorder.Output;
        }

        Lasted = Now() - started;
        GuessedPasswords = _cameras["locked"].Requests;
        Segments = [.. (await RecorderProcess.JsonAsync("segments", "--data", Site.Data)).EnumerateArray()];
        Gaps = [.. (await RecorderProcess.JsonAsync("gaps", "--data", Site.Data)).EnumerateArray().Where(gap => gap.GetProperty("end").ValueKind is JsonValueKind.String)];
        Check = await RecorderProcess.JsonAsync("check", "--deep", "--data", Site.Data);
    }

    public async Task DisposeAsync()
    {
        foreach (var camera in _cameras.Values)
        {
            await camera.DisposeAsync();
        }

        Site.Dispose();
    }

    private async Task StartCamerasAsync()
    {
        await AddAsync("silent", "blinks", "rests", "mute", "resized", "lossy", "jumps");
        await AddAsync("hangs", new FakeCameraScript { Fault = FakeCameraFault.HangAfterDescribe });
        await AddAsync("babbles", new FakeCameraScript { Fault = FakeCameraFault.Garbage });
        await AddAsync("moved", new FakeCameraScript { Fault = FakeCameraFault.NotFound });
        await AddAsync("late");
        await _cameras["late"].DisposeAsync();
        var locked = await DirectedCamera.StartAsync(new FakeCameraScript { User = SampleHall.User, Password = "the-right-one" });
        _cameras["locked"] = locked;
        Site.Camera("locked", locked.Uri, "none", WrongPassword);
    }

    private async Task AddAsync(params string[] ids)
    {
        foreach (var id in ids)
        {
            await AddAsync(id, new FakeCameraScript());
        }
    }

    private async Task AddAsync(string id, FakeCameraScript script)
    {
        _cameras[id] = await DirectedCamera.StartAsync(script);
        Site.Camera(id, _cameras[id].Uri, "none");
    }

    private async Task BreakAsync(IReadOnlyList<IReadOnlyList<byte[]>> other)
    {
        foreach (var camera in new[] { "hangs", "babbles", "moved" })
        {
            Note(_mended, camera).Mend();
        }

        await StartAgainAsync("late");
        Note(_broken, "silent").BeSilent(true);
        Note(_broken, "resized").Send(other);
        Note(_broken, "lossy").LosePacket();
        Note(_broken, "jumps").Jump(TimeSpan.FromHours(1));
        await Note(_broken, "blinks").DisposeAsync();
        await Note(_broken, "rests").DisposeAsync();
        await Note(_broken, "mute").DisposeAsync();
        _cameras["mute"] = await DirectedCamera.StartAsync(new FakeCameraScript { Fault = FakeCameraFault.Silent }, _cameras["mute"].Port);
    }

    private async Task StartAgainAsync(string camera)
    {
        // Noted before: the recorder may be faster than we are.
        var port = Note(_mended, camera).Port;
        _cameras[camera] = await DirectedCamera.StartAsync(port: port);
    }

    private DirectedCamera Note(Dictionary<string, DateTimeOffset> moments, string camera)
    {
        moments[camera] = Now();
        return _cameras[camera];
    }

    private async Task WaitAsync(string camera, int seconds)
    {
        while (Now() < _broken[camera].AddSeconds(seconds))
        {
            await Eventually.Moment();
        }
    }

    private async Task DurableAsync(RecorderProcess recorder, string[] cameras, DateTimeOffset after)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await AreDurableAsync(cameras, after))
        {
            Assert.False(recorder.HasExited || limit.IsCancellationRequested, $"not recording:\n{recorder.Output}");
            await Eventually.Moment();
        }
    }

    private async Task<bool> AreDurableAsync(string[] cameras, DateTimeOffset after) =>
        await Health.OfAsync(Site) is { } health
        && health.GetProperty("cameras").EnumerateArray().Where(camera => cameras.Contains(camera.GetProperty("camera").GetString())).All(
            camera => camera.GetProperty("lastDurable").ValueKind is JsonValueKind.String && Moment(camera, "lastDurable") > after);

    private static DateTimeOffset Now() => RealClocks.Time.GetUtcNow();
}

using System.Text.Json;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>A site with two cameras in real time, one recorded as it is and one with label.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly List<PacedCamera> _cameras = [];

    private Installation(Site site) => Site = site;

    internal Site Site { get; }

    /// <summary>Their ids.</summary>
    internal static IReadOnlyList<string> Cameras { get; } = ["plain", "labelled"];

    internal static Task<Installation> StartAsync(string? data = null, int segmentSeconds = 10, int syncSeconds = 5, string volumes = "[]") =>
        StartAsync(new Site(data) { Volumes = volumes }, segmentSeconds, syncSeconds);

    /// <param name="site">Where; disposed with the installation.</param>
    /// <param name="segmentSeconds">Length of segments.</param>
    /// <param name="syncSeconds">What a power cut may cost.</param>
    /// <param name="stripped">The first camera has larger pictures with a label strip, which can be read.</param>
    internal static async Task<Installation> StartAsync(Site site, int segmentSeconds = 10, int syncSeconds = 5, bool stripped = false)
    {
        var installation = new Installation(site);
        foreach (var (id, label) in Cameras.Zip([stripped ? "auto" : "none", "pixels"]))
        {
            var camera = await PacedCamera.StartAsync(isLarge: label == "auto");
            installation._cameras.Add(camera);
            installation.Site.Camera(id, camera.Uri, label);
        }

        await installation.Site.Write(segmentSeconds: segmentSeconds, syncSeconds: syncSeconds).InitAsync();
        return installation;
    }

    /// <summary>Waits until every camera has stored and synced what was taken from now on.</summary>
    internal Task RecordingAsync(RecorderProcess recorder) => Health.RecordingAsync(Site, recorder, WallClock.Now.ToDateTimeOffset());

    /// <summary>What <c>/health</c> says now.</summary>
    internal async Task<JsonElement> HealthAsync() => (await Health.OfAsync(Site))!.Value;

    /// <summary>Waits until a camera, or every one, is in a state.</summary>
    internal async Task StateAsync(RecorderProcess recorder, string state, string? camera = null)
    {
        var until = WallClock.Now + Duration.FromMinutes(3);
        while (!(await Health.OfAsync(Site) is { } health
            && health.GetProperty("cameras").EnumerateArray().Where(each => camera is null || each.GetProperty("camera").GetString() == camera).All(each => each.GetProperty("state").GetString() == state)))
        {
            Assert.False(recorder.HasExited, recorder.Output);
            Assert.True(WallClock.Now < until, $"not {state}:\n{recorder.Output}");
            await Eventually.Moment();
        }
    }

    /// <summary>Reads every byte: nothing may be wrong.</summary>
    internal async Task<IReadOnlyList<Gap>> CheckAsync()
    {
        var check = await RecorderProcess.JsonAsync("check", "--deep", "--data", Site.Data);
        using var catalog = CatalogReader.Open(DataDirectory.Open(Site.Data));
        var gaps = catalog.Gaps();
        Assert.True(check.GetProperty("ok").GetBoolean(), $"{check}\n{string.Join('\n', gaps)}");
        return gaps;
    }

    /// <summary>Where the record of a camera ends.</summary>
    internal Instant LastEnd(string camera)
    {
        using var catalog = CatalogReader.Open(DataDirectory.Open(Site.Data));
        return catalog.LastSegment(camera)!.End;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var camera in _cameras)
        {
            await camera.DisposeAsync();
        }

        Site.Dispose();
    }
}

using NodaTime;

using Supervision.Media.Net;
using Supervision.Media.Rtsp;
using Supervision.Media.Streams;
using Supervision.Tests.Fakes;

using static Supervision.Tests.Media.Rtsp.TestStream;

namespace Supervision.Tests.Media.Rtsp;

/// <summary>What a playing session says to its camera, by a clock that the test moves.</summary>
public sealed class UpkeepTests
{
    private static readonly FakeCameraScript Plain = new() { ParameterSets = Sets720, SessionTimeout = 20 };
    private readonly ManualTime _time = new();

    [Fact]
    public async Task ReceiverReport_EveryFiveSeconds_NotBefore()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera, _time);
        var viewer = await camera.ViewerAsync();
        await PassAsync(viewer, source, Duration.FromSeconds(4.9), 0);
        await PassAsync(viewer, source, Duration.FromSeconds(0.05), 3600);
        Assert.Empty(viewer.Received);
        await PassAsync(viewer, source, Duration.FromSeconds(0.1), 7200);
        var reading = source.NextAsync();
        await Eventually.True(() => viewer.Received.Count == 1, "a receiver report");
        Assert.Equal(201, viewer.Received.Single()[1]);
        await EndAsync(viewer, reading);
    }

    [Fact]
    public async Task KeepAlive_AfterHalfTheSessionTimeout_AlsoInSilence()
    {
        await using var camera = FakeCamera.Start(Plain);
        await using var source = await OpenAsync(camera, _time, options => options with { MediaTimeout = TimeSpan.FromSeconds(40) });
        var viewer = await camera.ViewerAsync();
        var reading = source.NextAsync();
        _time.Advance(Duration.FromSeconds(9));
        Assert.DoesNotContain(camera.Requests, IsKeepAlive);
        _time.Advance(Duration.FromSeconds(1));
        await Eventually.True(() => camera.Requests.Any(IsKeepAlive), "a keep-alive");
        await EndAsync(viewer, reading);
    }

    [Fact]
    public async Task KeepAlive_NonceGrewStale_RepeatedAndGoesOn()
    {
        await using var camera = FakeCamera.Start(Plain with { User = "u", Password = "p", NonceUses = 1 });
        await using var source = await OpenAsync(camera, _time, options => options with { User = "u", Password = new Secret("p") });
        var viewer = await camera.ViewerAsync();
        for (var round = 1; round <= 3; round++)
        {
            await PassAsync(viewer, source, Duration.FromSeconds(10), round * 900_000);
            var reading = source.NextAsync();
            await Eventually.True(() => camera.Requests.Count(IsKeepAlive) == round * 2, "the repeated keep-alive");
            await viewer.SendAsync(([Delta()], (round * 900_000) + 3600));
            using var unit = await reading;
            Assert.NotNull(unit);
        }
    }

    [Fact]
    public async Task KeepAlive_SessionForgotten_ConnectionLostAndSaysSo()
    {
        await using var camera = FakeCamera.Start(Plain with { Answers = new Dictionary<string, string> { ["GET_PARAMETER"] = "454 Session Not Found" } });
        await using var source = await OpenAsync(camera, _time);
        var viewer = await camera.ViewerAsync();
        await PassAsync(viewer, source, Duration.FromSeconds(10), 0);
        var error = await Assert.ThrowsAsync<MediaSourceException>(source.NextAsync);
        Assert.Equal(SourceFailure.ConnectionLost, error.Failure);
        Assert.Contains("454", error.Message, StringComparison.Ordinal);
        Assert.Contains("session", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepAlive_GetParameterNotKnown_GoesOnWithOptions()
    {
        await using var camera = FakeCamera.Start(Plain with { Answers = new Dictionary<string, string> { ["GET_PARAMETER"] = "501 Not Implemented" } });
        await using var source = await OpenAsync(camera, _time);
        var viewer = await camera.ViewerAsync();
        await PassAsync(viewer, source, Duration.FromSeconds(10), 0);
        var reading = source.NextAsync();
        await Eventually.True(() => camera.Requests.Any(IsKeepAlive), "a keep-alive");
        await viewer.SendAsync(([Delta()], 3600));
        (await reading)!.Dispose();
        await PassAsync(viewer, source, Duration.FromSeconds(10), 900_000);
        reading = source.NextAsync();
        await Eventually.True(() => camera.Requests.Count(line => line.StartsWith("OPTIONS", StringComparison.Ordinal)) == 2, "OPTIONS as keep-alive");
        await EndAsync(viewer, reading);
    }

    // Lets time pass, and a picture come after it.
    private async Task PassAsync(FakeCameraViewer viewer, RtspSource source, Duration by, long timestamp)
    {
        _time.Advance(by);
        await viewer.SendAsync(([Key()], timestamp));
        (await source.NextAsync())!.Dispose();
    }

    private static async Task EndAsync(FakeCameraViewer viewer, Task<AccessUnit?> reading)
    {
        await viewer.SendGoodbyeAsync();
        Assert.Null(await reading);
    }

    private static bool IsKeepAlive(string request) => request.StartsWith("GET_PARAMETER", StringComparison.Ordinal);
}

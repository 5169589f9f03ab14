using System.Text.Json;

namespace Supervision.Tests.Fakes;

/// <summary>Asks a running recorder how it is.</summary>
internal static class Health
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>The answer of <c>/health</c>; null while nobody answers.</summary>
    internal static async Task<JsonElement?> OfAsync(Site site)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri($"http://127.0.0.1:{site.Port}/health"));
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone();
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>The text of <c>/metrics</c>.</summary>
    internal static Task<string> MetricsAsync(Site site) => Client.GetStringAsync(new Uri($"http://127.0.0.1:{site.Port}/metrics"));

    /// <summary>Waits until every camera has a durable fragment that is newer than a moment.</summary>
    internal static async Task RecordingAsync(Site site, RecorderProcess recorder, DateTimeOffset newerThan)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (!await AreRecordedAsync(site, newerThan))
        {
            Assert.False(recorder.HasExited, recorder.Output);
            Assert.False(limit.IsCancellationRequested, $"not recording:\n{recorder.Output}");
            await Eventually.Moment();
        }
    }

    /// <summary>True where every camera has a durable fragment that is newer than a moment.</summary>
    internal static async Task<bool> AreRecordedAsync(Site site, DateTimeOffset newerThan) =>
        await OfAsync(site) is { } health && health.GetProperty("cameras").EnumerateArray().All(camera => IsNewer(camera, newerThan));

    private static bool IsNewer(JsonElement camera, DateTimeOffset than) =>
        camera.GetProperty("lastDurable") is { ValueKind: JsonValueKind.String } durable && durable.GetDateTimeOffset() > than;
}

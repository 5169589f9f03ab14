using System.Text.Json;

using Supervision.Tests.EndToEnd.Hall;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>One recording of the sample hall by <c>supervision up</c>, for all tests that only look at it. The recorder's host is not in China.</summary>
public sealed class LabelledHall : IAsyncLifetime
{
    private SampleHall? _hall;

    internal Site Site { get; } = new();

    internal int ExitCode { get; private set; }

    internal string Output { get; private set; } = "";

    /// <summary>What <c>segments --json</c> says.</summary>
    internal IReadOnlyList<JsonElement> Segments { get; private set; } = [];

    /// <summary>What <c>gaps --json</c> says.</summary>
    internal IReadOnlyList<JsonElement> Gaps { get; private set; } = [];

    /// <summary>What <c>check --deep --json</c> says.</summary>
    internal JsonElement Check { get; private set; }

    internal string PathOf(JsonElement segment) => Path.Combine(Site.Data, segment.GetProperty("path").GetString()!);

    /// <summary>A camera's longest segment.</summary>
    internal JsonElement Longest(string camera) =>
        Segments.Where(segment => segment.GetProperty("camera").GetString() == camera).MaxBy(segment => segment.GetProperty("pictures").GetInt64());

    public async Task InitializeAsync()
    {
        _hall = await SampleHall.StartAsync();
        var (code, yaml, error) = await Tool.RunAsync(
            Path.Combine(Repository.Root, "samples", "hall", "site.py"), "--cameras", "4", "--port", $"{_hall.Port}", "--password-file", _hall.PasswordFile);
        Assert.True(code == 0, error);
        await File.WriteAllTextAsync(Site.Config, yaml);
        await Site.InitAsync();
        await using (var recorder = RecorderProcess.Start(
            ["up", "--config", Site.Config, "--data", Site.Data, "--seconds", "10", "--port", $"{Site.Port}"], ("TZ", "America/New_York")))
        {
            ExitCode = await recorder.WaitAsync();
            Output = recorder.Output;
        }

        Segments = [.. (await RecorderProcess.JsonAsync("segments", "--data", Site.Data)).EnumerateArray()];
        Gaps = [.. (await RecorderProcess.JsonAsync("gaps", "--data", Site.Data)).EnumerateArray()];
        Check = await RecorderProcess.JsonAsync("check", "--deep", "--data", Site.Data);
    }

    public async Task DisposeAsync()
    {
        if (_hall is not null)
        {
            await _hall.DisposeAsync();
        }

        Site.Dispose();
    }
}

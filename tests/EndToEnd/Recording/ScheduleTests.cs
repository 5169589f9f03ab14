using System.Globalization;
using System.Text.Json;

using Supervision.Domain;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>The real program with a schedule that asks for nothing now, killed meanwhile, and without it again.</summary>
[Collection(RealTimeCollection.Name)]
public sealed class ScheduleTests
{
    [Fact]
    public async Task What_no_schedule_asks_for_is_planned_and_proven_so()
    {
        await using var installation = await Installation.StartAsync(syncSeconds: 1);
        var always = await File.ReadAllTextAsync(installation.Site.Config);
        await RecordAsync(installation);

        await File.WriteAllTextAsync(installation.Site.Config, always + Later());
        await using (var recorder = installation.Site.Record())
        {
            await installation.StateAsync(recorder, "planned");
            Assert.True((await installation.HealthAsync()).GetProperty("ok").GetBoolean(), recorder.Output);
            await recorder.KillAsync();
        }

        await File.WriteAllTextAsync(installation.Site.Config, always);
        await RecordAsync(installation);

        var gaps = await installation.CheckAsync();
        Assert.All(Installation.Cameras, camera => Assert.Contains(
            gaps, gap => gap.Camera == camera && gap.Cause == GapCause.Planned && gap.Detail.StartsWith("the schedule does not ask for it: daily ", StringComparison.Ordinal)));
        Assert.All(await DaysAsync(installation.Site), day => Assert.True(day.GetProperty("planned").GetDouble() > 0, $"{day}"));
        Assert.DoesNotContain("not-in-schedule", (await RecorderProcess.RunAsync("retention", "verify", "--json", "--data", installation.Site.Data)).Output, StringComparison.Ordinal);
    }

    private static async Task RecordAsync(Installation installation)
    {
        await using var recorder = installation.Site.Record();
        await installation.RecordingAsync(recorder);
        Assert.Equal(0, await recorder.StopAsync());
    }

    /// <summary>An hour of every day, six hours from now: whenever the test runs, it is not on.</summary>
    private static string Later()
    {
        var from = WallClock.Now.WithOffset(UtcTime.Beijing).TimeOfDay.PlusHours(6);
        return string.Create(CultureInfo.InvariantCulture, $"\nschedule: [{{days: daily, from: \"{from:HH:mm}\", to: \"{from.PlusHours(1):HH:mm}\"}}]\n");
    }

    private static async Task<List<JsonElement>> DaysAsync(Site site)
    {
        var (_, output) = await RecorderProcess.RunAsync("retention", "verify", "--json", "--data", site.Data);
        using var document = JsonDocument.Parse(output);
        // Over midnight a camera may have two days: the first or the last of them had the plan.
        return [.. document.RootElement.GetProperty("cameras").EnumerateArray()
            .Select(camera => camera.GetProperty("days").EnumerateArray().MaxBy(day => day.GetProperty("planned").GetDouble()).Clone())];
    }
}

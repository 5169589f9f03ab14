using NodaTime;

using Supervision.Recorder.Keeping;
using Supervision.Tests.Recorder.Configuration;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Keeping;

/// <summary>What the journal knows of schedules.</summary>
public sealed class ScheduleNotesTests : IDisposable
{
    private const string Narrow = "\nschedule: [{days: working, from: 07:30, to: 18:30}]\n";

    private readonly SiteFolder _folder = new();
    private readonly TempData _temp = new();

    public void Dispose()
    {
        _folder.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public async Task A_schedule_is_noted_when_it_changes_and_holds_from_that_start_on()
    {
        await StartAsync("", Footage.Noon);
        Assert.Empty(Noted());
        await StartAsync(Narrow, Footage.Noon + Hours(1));
        await StartAsync(Narrow, Footage.Noon + Hours(2));
        await StartAsync("", Footage.Noon + Hours(3));

        Assert.Equal([("cam1", Footage.Noon + Hours(1), "working 07:30-18:30"), ("cam1", Footage.Noon + Hours(3), "always")], Noted());
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_no_older_schedule()
    {
        await StartAsync("", Footage.Noon, recorded: true);
        await StartAsync(Narrow, Footage.Noon - Hours(48));
        await StartAsync("", Footage.Noon - Hours(47));

        Assert.All(Noted(), noted => Assert.Equal(Footage.Noon + Footage.Second, noted.From));
        Assert.Equal(2, Noted().Count);
    }

    [Fact]
    public async Task A_camera_that_is_left_out_is_asked_for_no_more_until_it_is_back()
    {
        await StartAsync("", Footage.Noon, recorded: true);
        await StartAsync("", Footage.Noon + Hours(1), camera: "cam2");
        await StartAsync("", Footage.Noon + Hours(2), camera: "cam2");
        await StartAsync("", Footage.Noon + Hours(3));

        Assert.Equal([("cam1", Footage.Noon + Hours(1), "never"), ("cam1", Footage.Noon + Hours(3), "always")], Noted());
    }

    private async Task StartAsync(string schedule, Instant now, bool recorded = false, string camera = "cam1")
    {
        _temp.Clock.Now = now;
        var site = _folder.Load(SiteFolder.Minimal.Replace("id: cam1", $"id: {camera}", StringComparison.Ordinal) + schedule).Value!;
        await using var store = _temp.Open();
        await ScheduleNotes.NoteAsync(store, site, now);
        if (recorded)
        {
            await store.RecordAsync(now, 1, "cam1");
        }

        await store.StopAsync();
    }

    private List<(string Camera, Instant From, string Schedule)> Noted()
    {
        using var catalog = _temp.Read();
        return [.. catalog.Schedules().Select(noted => (noted.Camera, noted.From, noted.Schedule.Text))];
    }

    private static Duration Hours(int hours) => Duration.FromHours(hours);
}

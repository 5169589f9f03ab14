using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Guard;
using Supervision.Retention.Archive;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>Which segment comes next, by the catalogue alone.</summary>
public sealed class OlderSegmentsTests : IAsyncLifetime, IDisposable
{
    private static readonly StripFigures Good = new(50, 40, 45, 60);
    private static readonly StripFigures Bad = new(50, 3, 11, 13);

    private readonly TempData _temp = new();
    private RecordStore _store = null!;

    public Task InitializeAsync()
    {
        _store = _temp.Open();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Suspects_come_first_nearest_to_the_damage_then_all_others_oldest_first()
    {
        for (var minute = 0; minute < 6; minute++)
        {
            await AddAsync("gate-1", minute);
            await AddAsync("gate-2", minute, seconds: 30);
        }

        await AddAsync("gate-1", 6, label: "pixels");
        await SampleAsync("gate-1", 2, Good);
        await SampleAsync("gate-1", 4, Bad);
        await SampleAsync("gate-2", 5, Good);

        Assert.Equal(
            [
                ("gate-1", 4), ("gate-1", 3), ("gate-1", 2),
                ("gate-1", 0), ("gate-2", 0), ("gate-1", 1), ("gate-2", 1), ("gate-2", 2), ("gate-2", 3), ("gate-2", 4), ("gate-1", 5), ("gate-2", 5),
            ],
            await AllAsync(new OlderSegments(_temp.Data, [])));
        Assert.Null(new OlderSegments(_temp.Data, []).Next());
    }

    [Fact]
    public async Task Without_a_good_sample_before_all_that_came_before_the_damage_is_suspect()
    {
        await AddAsync("gate-2", 0);
        await AddAsync("gate-1", 1);
        await AddAsync("gate-1", 2);
        await SampleAsync("gate-1", 2, Bad);

        Assert.Equal([("gate-1", 2), ("gate-1", 1), ("gate-2", 0)], await AllAsync(new OlderSegments(_temp.Data, [])));
    }

    [Fact]
    public async Task Damaged_ones_of_the_cameras_that_want_it_get_a_file_once()
    {
        var (first, other) = (await AddAsync("gate-1", 0), await AddAsync("gate-2", 0, seconds: 30));
        await _store.Catalog.AddStripCheckAsync(first, Bad);
        await _store.Catalog.AddStripCheckAsync(other, Bad);
        await _store.Catalog.AddStripCheckAsync(await AddAsync("gate-1", 1), Good);
        await AddAsync("gate-2", 1);

        Assert.Equal(new OlderWork(first, IsRelabelling: true), new OlderSegments(_temp.Data, ["gate-1"]).Next());

        await _store.Catalog.AddRelabelledAsync(new("gate-1", 1, ArchiveLayout.RelabelledPathOf(first.Path), 5, new string('c', 64), first.Sha256));
        Assert.False(new OlderSegments(_temp.Data, ["gate-1"]).Next()!.IsRelabelling);
    }

    [Fact]
    public async Task What_could_not_be_read_is_left_out()
    {
        await AddAsync("gate-1", 0);
        var next = await AddAsync("gate-1", 1);
        var segments = new OlderSegments(_temp.Data, []);

        segments.LeaveOut(segments.Next()!);

        Assert.Equal(next, segments.Next()!.Segment);
        segments.LeaveOut(segments.Next()!);
        Assert.Null(segments.Next());
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _temp.Dispose();

    private static Instant TimeOf(int minute, int second = 0) => Footage.Noon + Duration.FromSeconds((minute * 60) + second);

    private async Task<List<(string Camera, int Minute)>> AllAsync(OlderSegments segments)
    {
        var all = new List<(string, int)>();
        while (segments.Next() is { } work)
        {
            Assert.False(work.IsRelabelling);
            all.Add((work.Segment.Camera, (int)(work.Segment.Start - Footage.Noon).TotalMinutes));
            await _store.Catalog.AddStripCheckAsync(work.Segment, Good);
        }

        return all;
    }

    private Task SampleAsync(string camera, int minute, StripFigures figures) =>
        _store.Catalog.AddStripSampleAsync(camera, TimeOf(minute, 40), TimeOf(minute, 42), figures, Duration.FromMilliseconds(400));

    private async Task<Segment> AddAsync(string camera, int minute, int seconds = 0, string label = "strip")
    {
        var start = TimeOf(minute, seconds);
        var segment = new Segment(
            camera, "run-1", minute + 1, start, start + Duration.FromSeconds(60), ArchiveLayout.PathOf(camera, start, minute + 1), 10, new string('a', 64), null, label, null, "h264", 64, 48, null, 4, false);
        await _store.Catalog.AddSegmentAsync(segment);
        return segment;
    }
}

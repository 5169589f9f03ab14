using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.Codecs;
using Supervision.Recorder.Configuration;
using Supervision.Recorder.Sound;
using Supervision.Retention.Archive;
using Supervision.Retention.Calendar;
using Supervision.Tests.Fakes;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Sound;

/// <summary>Minutes are noted always; events are raised in opening hours only.</summary>
public sealed class SoundWatchTests : IAsyncDisposable
{
    private static readonly SoundSource Mic = new("mic1", IsPickup: true);

    // A Friday; Beijing is eight hours ahead.
    private static readonly Instant Opening = Instant.FromUtc(2026, 11, 20, 0, 30);

    private static readonly HoursConfiguration Hours = new()
    {
        Open = new TimeSpanOfDay(new LocalTime(8, 30), new LocalTime(17, 0)),
        Lunch = new TimeSpanOfDay(new LocalTime(11, 30), new LocalTime(13, 0)),
    };

    private readonly TempData _temp = new();
    private readonly RecordStore _store;
    private readonly LevelMinutes _levels = new(Mic);
    private readonly SoundStatus _status = new(Mic, "mic1");

    public SoundWatchTests() => _store = _temp.Open();

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _temp.Dispose();
    }

    [Fact]
    public async Task Silence_in_opening_hours_is_an_event_from_its_first_minute_to_its_end()
    {
        await WatchAsync(Opening, Hours, [.. Enumerable.Repeat(Silent, 8), Fine, Fine]);
        var found = Assert.Single(Events());
        Assert.Equal((Mic, SoundFault.Silent), (found.Source, found.Fault));
        Assert.Equal((Opening + Duration.FromMinutes(1), Opening + Duration.FromMinutes(8)), (found.Start, found.End));
        Assert.Contains("nothing above -60 dB", found.Detail, StringComparison.Ordinal);
        Assert.Empty(_status.Faults);
        using var catalog = _temp.Read();
        Assert.Equal(10, catalog.SoundMinutes().Count);
    }

    [Theory]
    [InlineData(2026, 11, 19, 23, 30)] // 07:30, not open yet
    [InlineData(2026, 11, 20, 3, 45)] // 11:45, lunch
    [InlineData(2026, 11, 20, 10, 0)] // 18:00
    [InlineData(2026, 11, 21, 2, 0)] // a Saturday
    [InlineData(2026, 10, 1, 2, 0)] // National Day, a Thursday
    public async Task Outside_of_opening_hours_nothing_is_raised(int year, int month, int day, int hour, int minute)
    {
        await WatchAsync(Instant.FromUtc(year, month, day, hour, minute), Hours, [.. Enumerable.Repeat(Silent, 20)]);
        Assert.Empty(Events());
        using var catalog = _temp.Read();
        Assert.Equal(20, catalog.SoundMinutes().Count);
    }

    [Fact]
    public async Task A_saturday_that_is_worked_is_a_working_day()
    {
        await WatchAsync(Instant.FromUtc(2026, 10, 10, 2, 0), Hours, [.. Enumerable.Repeat(Silent, 8)]);
        Assert.Null(Assert.Single(Events()).End);
    }

    [Fact]
    public async Task Closing_ends_an_event()
    {
        var lunch = Instant.FromUtc(2026, 11, 20, 3, 30);
        await WatchAsync(lunch - Duration.FromMinutes(10), Hours, [.. Enumerable.Repeat(Silent, 15)]);
        Assert.Equal(lunch, Assert.Single(Events()).End);
    }

    [Fact]
    public async Task Without_opening_hours_nothing_is_raised()
    {
        await WatchAsync(Opening, null, [.. Enumerable.Repeat(Silent, 20)]);
        Assert.Empty(Events());
    }

    [Fact]
    public async Task Two_minutes_without_sound_are_an_event_and_an_end_of_the_recorder_ends_it()
    {
        await WatchAsync(Opening, Hours, [Fine, Nothing, Nothing, Nothing]);
        Assert.Equal([SoundFault.Missing], _status.Faults);
        Assert.Null(Assert.Single(Events()).End);
        await _store.StopAsync();
        Assert.NotNull(Assert.Single(Events()).End);
    }

    [Fact]
    public async Task Invariant4_A_rebuild_gives_the_same_minutes_and_events()
    {
        await WatchAsync(Opening, Hours, [.. Enumerable.Repeat(Silent, 8), Fine]);
        await _store.StopAsync();
        await _store.DisposeAsync();
        var (minutes, events) = (Minutes(), Events());
        Supervision.Retention.Verification.CatalogRebuild.Run(_temp.Data, LockOwner.Current("rebuild", _temp.Clock), _temp.Clock, null, CancellationToken.None);
        Assert.Equal(minutes, Minutes());
        Assert.Equal(events, Events());
    }

    private static void Silent(LevelMinutes levels) => Fill(levels, new SoundBlock(0.1, -72, -78, -120, IsSilent: true));

    private static void Fine(LevelMinutes levels) => Fill(levels, new SoundBlock(0.1, -12, -30, -28, IsSilent: false));

    private static void Nothing(LevelMinutes levels) => Assert.NotNull(levels);

    private static void Fill(LevelMinutes levels, SoundBlock block)
    {
        for (var index = 0; index < 600; index++)
        {
            levels.Add(block);
        }
    }

    private async Task WatchAsync(Instant begin, HoursConfiguration? hours, IReadOnlyList<Action<LevelMinutes>> minutes)
    {
        var time = new ManualTime(begin);
        var watch = new SoundWatch([(_status, _levels)], new OpeningHours(hours, BuiltInCalendar.Instance), new SoundNotes(_store.Catalog, NullLogger.Instance), time, time, NullLogger.Instance);
        await watch.LookAsync();
        foreach (var fill in minutes)
        {
            fill(_levels);
            time.Advance(Duration.FromMinutes(1));
            await watch.LookAsync();
        }
    }

    private IReadOnlyList<SoundFaultEvent> Events()
    {
        using var catalog = _temp.Read();
        return catalog.SoundFaults();
    }

    private IReadOnlyList<SoundMinute> Minutes()
    {
        using var catalog = _temp.Read();
        return catalog.SoundMinutes();
    }
}

using System.Collections.Concurrent;

using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Guard;
using Supervision.Retention.Archive;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Rtsp;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Guard;

/// <summary>When the job works, and what follows from what it finds: the work itself is the test's.</summary>
public sealed class OlderJobTests : IAsyncLifetime, IDisposable
{
    private static readonly StripFigures Good = new(50, 40, 45, 60);
    private static readonly StripFigures Bad = new(50, 3, 11.25, 13);

    private readonly TempData _temp = new();
    private readonly ManualTime _time = new();
    private readonly MemoryLogger _logger = new();
    private readonly ConcurrentQueue<long> _begun = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly GuardBudget _budget;
    private RecordStore _store = null!;
    private Task _running = Task.CompletedTask;
    private volatile bool _mayRun = true;

    public OlderJobTests() => _budget = new GuardBudget(_time);

    public async Task InitializeAsync()
    {
        _store = _temp.Open();
        for (var number = 1; number <= 3; number++)
        {
            var start = Footage.Noon + Duration.FromMinutes(number);
            await _store.Catalog.AddSegmentAsync(new Segment(
                "gate-1", "run-1", number, start, start + Duration.FromMinutes(1), ArchiveLayout.PathOf("gate-1", start, number), 10, new string('a', 64), null, "strip", null, "h264", 64, 48, null, 4, false));
        }
    }

    [Fact]
    public async Task Each_segment_is_judged_once_and_damage_is_one_warning_with_its_figures()
    {
        await RunAsync((work, _) => new OlderResult(work, work.Segment.Sequence == 2 ? Bad : Good, null), () => _begun.Count == 3);

        await PassAsync(Duration.FromMinutes(10));
        await StopAsync();

        Assert.Equal([1, 2, 3], _begun);
        using var catalog = _temp.Read();
        Assert.Equal([Good, Bad, Good], catalog.Segments().Select(segment => catalog.StripCheck(segment)));
        var warning = Assert.Single(Lines(1260));
        Assert.Contains("Z-0000000002.mp4: the strip damages the picture: 11.3 dB in the worst of 50 pictures, mean 13.0 dB, 6 % identical; 30 dB are needed", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_segment_that_is_gone_is_one_line_and_the_next_comes_after_a_rest()
    {
        await RunAsync((work, _) => work.Segment.Sequence == 1 ? throw new FileNotFoundException("it is gone") : new OlderResult(work, Good, null), () => _begun.Count == 1);
        // A second may have passed already.
        await PassAsync(Duration.FromSeconds(58));
        Assert.Equal([1], _begun);

        await PassUntilAsync(() => _begun.Count == 3);
        await PassAsync(Duration.FromMinutes(10));
        await StopAsync();

        Assert.Equal([1, 2, 3], _begun);
        Assert.Contains("it is gone", Assert.Single(Lines(1262)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defect_is_logged_and_does_not_end_the_recorder()
    {
        await RunAsync((work, _) => work.Segment.Sequence == 1 ? throw new InvalidOperationException("a defect") : new OlderResult(work, Good, null), () => _begun.Count == 3);
        await StopAsync();

        Assert.Contains("a defect", Assert.Single(Lines(1263)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_begun_without_budget_or_while_something_more_urgent_is_there()
    {
        _running = Job((work, _) => new OlderResult(work, Good, null)).RunAsync(_stop.Token);
        await PassAsync(Duration.FromMinutes(10));
        Assert.Empty(_begun);

        _mayRun = false;
        _budget.AddCamera(1);
        await PassAsync(Duration.FromMinutes(10));
        Assert.Empty(_begun);

        _mayRun = true;
        await PassUntilAsync(() => !_begun.IsEmpty);
        await StopAsync();
    }

    [Fact]
    public async Task What_was_begun_pauses_between_pictures_and_a_stop_ends_it_there()
    {
        using var paused = new ManualResetEventSlim();
        var pictures = 0;
        await RunAsync(
            (work, between) =>
            {
                between();
                pictures++;
                _mayRun = false;
                paused.Set();
                between();
                pictures++;
                return new OlderResult(work, Good, null);
            },
            () => paused.IsSet);

        await StopAsync();

        Assert.Equal(1, pictures);
        using var catalog = _temp.Read();
        Assert.Equal(3, catalog.UnjudgedStrips(10).Count);
        Assert.Empty(Lines(1262).Concat(Lines(1263)));
    }

    [Fact]
    public async Task What_was_begun_goes_on_once_the_way_is_free()
    {
        using var paused = new ManualResetEventSlim();
        await RunAsync(
            (work, between) =>
            {
                if (work.Segment.Sequence == 1)
                {
                    _mayRun = false;
                    paused.Set();
                    between();
                }

                return new OlderResult(work, Good, null);
            },
            () => paused.IsSet);

        _mayRun = true;
        await PassUntilAsync(() => _begun.Count == 3);
        await StopAsync();
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose()
    {
        _stop.Dispose();
        _temp.Dispose();
    }

    private IEnumerable<string> Lines(int id) => _logger.Lines.Where(line => line.StartsWith($"{id} ", StringComparison.Ordinal));

    private OlderJob Job(Func<OlderWork, Action, OlderResult> hands) => new(
        new OlderSegments(_temp.Data, []),
        (work, between) =>
        {
            _begun.Enqueue(work.Segment.Sequence);
            return hands(work, between);
        },
        (result, _) => _store.Catalog.AddStripCheckAsync(result.Work.Segment, result.Figures!),
        () => _mayRun,
        _budget,
        _time,
        _logger);

    private Task RunAsync(Func<OlderWork, Action, OlderResult> hands, Func<bool> until)
    {
        _budget.AddCamera(1);
        _running = Job(hands).RunAsync(_stop.Token);
        return PassUntilAsync(until);
    }

    private async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    private Task PassUntilAsync(Func<bool> condition) => Eventually.True(
        () =>
        {
            _time.Advance(Duration.FromSeconds(1));
            return condition();
        },
        "the job works");

    private async Task PassAsync(Duration time)
    {
        for (var passed = Duration.Zero; passed < time; passed += Duration.FromSeconds(1))
        {
            _time.Advance(Duration.FromSeconds(1));
            await Task.Yield();
        }
    }
}

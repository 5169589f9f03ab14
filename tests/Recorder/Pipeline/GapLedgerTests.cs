using Microsoft.Extensions.Logging.Abstractions;

using Supervision.Domain;
using Supervision.Recorder.Pipeline;
using Supervision.Retention.Archive;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>Holes on their way into a journal that does not take them.</summary>
public sealed class GapLedgerTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly Discontinuity Gone = new(GapCause.Network, "said by the test");

    private readonly RecorderBench _bench = new();
    private readonly GapLedger _ledger;

    public GapLedgerTests() => _ledger = new GapLedger(_bench.Store.Catalog, "gate-1", [], _bench.Time, NullLogger.Instance);

    public Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Invariant3_A_journal_that_fails_keeps_the_facts_in_order_and_is_tried_every_five_seconds()
    {
        BreakJournal();
        _ledger.Begin(Footage.Noon, Gone);
        Assert.False(await _ledger.NoteAsync());
        _ledger.End(Footage.Noon + (Footage.Second * 3));
        _ledger.Begin(Footage.Noon + (Footage.Second * 4), Gone);
        Assert.False(await _ledger.NoteAsync());
        Assert.Equal(TimeSpan.FromSeconds(5), _ledger.Wait);

        _bench.Repair();
        Assert.True(await _ledger.NoteAsync());
        Assert.Null(_ledger.Wait);
        Assert.Equal([Footage.Noon + (Footage.Second * 3), null], Gaps().Select(gap => gap.End));
    }

    [Fact]
    public async Task A_fact_that_can_never_be_written_does_not_block_those_behind_it()
    {
        _ledger.Add(() => Task.FromException(new ArgumentException("made up by the test")));
        _ledger.Begin(Footage.Noon, Gone);
        _ledger.End(Footage.Noon + Footage.Second);

        Assert.True(await _ledger.WriteAsync());
        Assert.Null(_ledger.Wait);
        Assert.Equal((Footage.Noon, Footage.Noon + Footage.Second), Assert.Single(Gaps().Select(gap => (gap.Start, gap.End!.Value))));
    }

    [Fact]
    public async Task Facts_that_wait_are_bounded_since_recording_waits_for_them()
    {
        BreakJournal();
        for (var i = 0; i < 1000; i++)
        {
            _ledger.Begin(Footage.Noon + (Footage.Second * i), new Discontinuity(i % 2 == 0 ? GapCause.Network : GapCause.Disk, "said by the test"));
        }

        var full = await Assert.ThrowsAsync<ArchiveException>(() => _ledger.RequireAsync(all: false));
        Assert.Contains(" 64 facts wait", full.Message, StringComparison.Ordinal);
    }

    private void BreakJournal() =>
        _bench.Break(ArchiveCause.DiskFull, (step, path) => step == "append" && path.Contains("journal", StringComparison.Ordinal));

    private IReadOnlyList<Gap> Gaps()
    {
        using var catalog = _bench.Temp.Read();
        return catalog.Gaps();
    }
}

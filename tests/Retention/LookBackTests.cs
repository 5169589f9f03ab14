using Dapper;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention;

/// <summary>Start-up looks at the newest days, so that a long record does not keep cameras waiting; the older ones are looked at beside the recording.</summary>
public sealed class LookBackTests : IDisposable
{
    private static readonly Instant LaterDay = Footage.Noon + Duration.FromDays(20);

    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_file_of_an_old_day_gets_its_row_back_after_the_start()
    {
        var old = await RecordLongSessionAsync();
        Forget(old);

        await using (var store = _temp.Open())
        {
            Assert.Empty(store.Recovery.Found);

            var report = await store.LookBackAsync(CancellationToken.None);

            Assert.Equal(old, Assert.Single(report.Found));
            await store.StopAsync();
        }

        Assert.True(_temp.Check().Ok);
    }

    [Fact]
    public async Task An_open_file_of_an_old_day_is_adopted_and_one_of_this_recorder_is_left()
    {
        var old = await RecordLongSessionAsync();
        Forget(old);
        File.Move(_temp.Data.Locate(old.Path), _temp.Data.Locate(old.Path) + ArchiveLayout.PartSuffix);

        await using var store = _temp.Open();

        // The clock was set back to the day of the old file: the new file lies beside it.
        using var writer = store.Begin(Footage.Opening(run: await TempData.StartRunAsync(store, Footage.Noon, first: 3)));
        writer.AppendSeconds(Footage.Noon + Duration.FromSeconds(30), 2);
        var report = await store.LookBackAsync(CancellationToken.None);

        Assert.Equal(old.Path, Assert.Single(report.Adopted).Path);
        Assert.True(File.Exists(Path.Combine(_temp.Data.Root, writer.PartPath!)));
        Assert.Equal(2, _temp.Read().Segments("gate-1").Count);
    }

    [Fact]
    public async Task What_was_looked_through_is_not_looked_at_again()
    {
        var old = await RecordLongSessionAsync();
        await using (var store = _temp.Open())
        {
            await store.LookBackAsync(CancellationToken.None);
            await store.StopAsync();
        }

        Forget(old);
        await using var next = _temp.Open();

        Assert.Empty((await next.LookBackAsync(CancellationToken.None)).Found);
    }

    [Fact]
    public async Task A_look_that_was_stopped_is_made_again_at_the_next_start()
    {
        var old = await RecordLongSessionAsync();
        Forget(old);
        await using (var store = _temp.Open())
        {
            using var stopped = new CancellationTokenSource();
            await stopped.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.LookBackAsync(stopped.Token));
            await store.StopAsync();
        }

        await using var next = _temp.Open();

        Assert.Equal(old, Assert.Single((await next.LookBackAsync(CancellationToken.None)).Found));
    }

    [Fact]
    public async Task After_a_step_back_start_up_itself_looks_at_the_days_that_came_again()
    {
        Segment early;
        await using (var store = _temp.Open())
        {
            var run = await TempData.StartRunAsync(store, LaterDay);
            await store.RecordAsync(LaterDay, 2, run: run);
            await store.Catalog.AddClockStepAsync(LaterDay + Footage.Second, Footage.Noon);
            early = await store.RecordAsync(Footage.Noon, 2, run: run);
        }

        Forget(early);
        await using var next = _temp.Open();

        Assert.Equal(early, Assert.Single(next.Recovery.Found));
    }

    /// <summary>One life of a recorder over twenty days: a segment at its begin and one at its end.</summary>
    private async Task<Segment> RecordLongSessionAsync()
    {
        await using var store = _temp.Open();
        var run = await TempData.StartRunAsync(store, Footage.Noon);
        var old = await store.RecordAsync(Footage.Noon, 2, run: run);
        await store.Catalog.OpenGapAsync("gate-1", old.End, GapCause.CameraOff, "no answer");
        await store.Catalog.CloseGapAsync("gate-1", LaterDay);
        var last = await store.RecordAsync(LaterDay, 2, run: run);
        await store.Catalog.EndRunAsync(run, last.End, "stopped");
        _temp.Clock.Now = last.End;
        await store.StopAsync();
        return old;
    }

    private void Forget(Segment segment)
    {
        using var connection = CatalogDatabase.OpenForWriting(_temp.Data.CatalogPath);
        Assert.Equal(1, connection.Execute("DELETE FROM segments WHERE path = @Path", new { segment.Path }));
    }
}

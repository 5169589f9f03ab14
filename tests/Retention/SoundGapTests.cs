using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention;

/// <summary>Gaps of a pickup's sound stand beside those of pictures: neither hides, ends or explains the other.</summary>
public sealed class SoundGapTests : IDisposable
{
    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_gap_of_sound_does_not_explain_missing_pictures()
    {
        await using var store = _temp.Open();
        var first = await store.RecordAsync(Footage.Noon, 2);
        await store.Catalog.AddGapAsync(new Gap("gate-1", first.Start, first.End + Duration.FromMinutes(5), GapCause.PickupOff, "no answer", "mic1"));
        await store.RecordAsync(first.End + Duration.FromMinutes(1), 2);

        var result = _temp.Check();
        Assert.Equal(FindingCode.Hole, Assert.Single(result.Findings).Code);
        var camera = Assert.Single(result.Cameras);
        Assert.Equal((0L, 0.0, 1L), (camera.Gaps, camera.GapSeconds, camera.SoundGaps));
    }

    [Fact]
    public async Task An_open_gap_of_sound_lets_pictures_have_gaps_of_their_own()
    {
        await using var store = _temp.Open();
        var first = await store.RecordAsync(Footage.Noon, 2);
        await store.Catalog.OpenGapAsync("gate-1", first.Start, GapCause.PickupOff, "no answer", "mic1");
        await store.Catalog.OpenGapAsync("gate-1", first.Start, GapCause.Network, "lost", "mic2");
        await store.Catalog.AddGapAsync(new Gap("gate-1", first.End, first.End + Footage.Second, GapCause.Network, "lost"));
        await store.RecordAsync(first.End + Footage.Second, 2);
        await store.Catalog.CloseGapAsync("gate-1", first.End, "mic1");

        Assert.True(_temp.Check().Ok);
        using var catalog = _temp.Read();
        Assert.Equal(
            [("", (Instant?)(first.End + Footage.Second)), ("mic1", first.End), ("mic2", null)],
            catalog.Gaps("gate-1").Select(gap => (gap.Track, gap.End)));
        Assert.Equal(1, Assert.Single(catalog.Cameras()).Gaps);
    }

    [Fact]
    public async Task A_start_ends_the_gaps_of_sound_that_a_dead_recorder_left()
    {
        Instant end;
        await using (var store = _temp.Open())
        {
            var first = await store.RecordAsync(Footage.Noon, 2);
            await store.Catalog.OpenGapAsync("gate-1", first.Start, GapCause.PickupOff, "no answer", "mic1");
            end = first.End;
        }

        _temp.Clock.Now += Duration.FromMinutes(10);
        await using var next = _temp.Open();
        Assert.Equal("", Assert.Single(next.Recovery.OpenGaps).Track);
        using var catalog = _temp.Read();
        var gap = Assert.Single(catalog.Gaps(), gap => gap.Track == "mic1");
        Assert.InRange(gap.End!.Value, end, _temp.Clock.Now);
    }

    [Fact]
    public async Task An_orderly_stop_ends_the_gaps_of_sound_and_not_those_of_pictures()
    {
        Instant end;
        await using (var store = _temp.Open())
        {
            var first = await store.RecordAsync(Footage.Noon, 2);
            await store.Catalog.OpenGapAsync("gate-1", first.Start, GapCause.PickupOff, "no answer", "mic1");
            await store.Catalog.OpenGapAsync("gate-1", first.End, GapCause.CameraOff, "no answer");
            end = _temp.Clock.Now += Duration.FromMinutes(2);
            await store.StopAsync();
        }

        Assert.Equal([("", null), ("mic1", (Instant?)end)], Gaps().Select(gap => (gap.Track, gap.End)));
        CatalogRebuild.Run(_temp.Data, LockOwner.Current("rebuild", _temp.Clock), _temp.Clock, null, CancellationToken.None);
        Assert.Equal([("", null), ("mic1", (Instant?)end)], Gaps().Select(gap => (gap.Track, gap.End)));
    }

    [Fact]
    public async Task Invariant4_A_rebuild_gives_the_same_gaps_of_both_kinds()
    {
        await using (var store = _temp.Open())
        {
            var first = await store.RecordAsync(Footage.Noon, 2);
            await store.Catalog.OpenGapAsync("gate-1", first.Start, GapCause.PickupOff, "no answer", "mic1");
            await store.Catalog.OpenGapAsync("gate-1", first.End, GapCause.Network, "lost");
            await store.Catalog.CloseGapAsync("gate-1", first.End + Footage.Second, "mic1");
            await store.StopAsync();
        }

        var before = Gaps();
        Assert.Equal(2, before.Count);
        CatalogRebuild.Run(_temp.Data, LockOwner.Current("rebuild", _temp.Clock), _temp.Clock, null, CancellationToken.None);
        Assert.Equal(before, Gaps());
    }

    private IReadOnlyList<Gap> Gaps()
    {
        using var catalog = _temp.Read();
        return catalog.Gaps();
    }
}

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention;

/// <summary>Invariant 3 at the end of the timelines: what a running recorder owes up to now.</summary>
public sealed class RunningEndTests : IDisposable
{
    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Invariant3_A_camera_that_is_silent_beside_a_running_recorder_is_found()
    {
        await using var store = _temp.Open();
        var segment = await store.RecordAsync(Footage.Noon, 1);
        _temp.Clock.Now = segment.End + RunningEnd.Tolerance;
        Assert.True(_temp.Check().Ok);
        _temp.Clock.Now += Duration.Epsilon;
        var finding = Assert.Single(_temp.Check().Findings);
        Assert.Equal((FindingCode.Silent, "gate-1"), (finding.Code, finding.Camera));
        Assert.Contains("from 2026-11-22T04:00:01Z to 2026-11-22T04:01:01.000000001Z", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invariant3_An_open_gap_explains_the_silence_and_a_closed_one_only_itself()
    {
        await using var store = _temp.Open();
        var segment = await store.RecordAsync(Footage.Noon, 1);
        await store.Catalog.OpenGapAsync("gate-1", segment.End, GapCause.CameraOff, "gone");
        _temp.Clock.Now += Duration.FromHours(3);
        Assert.True(_temp.Check().Ok);
        await store.Catalog.CloseGapAsync("gate-1", segment.End + Duration.FromHours(1));
        Assert.Equal(FindingCode.Silent, Assert.Single(_temp.Check().Findings).Code);
    }

    [Fact]
    public async Task Invariant3_Whole_fragments_of_the_open_file_count()
    {
        await using var store = _temp.Open();
        var segment = await store.RecordAsync(Footage.Noon, 1);
        using var writer = store.Begin(Footage.Opening());
        writer.AppendSeconds(segment.End, 3);
        _temp.Clock.Now = segment.End + Duration.FromSeconds(3) + RunningEnd.Tolerance;
        Assert.True(_temp.Check().Ok);
        _temp.Clock.Now += Footage.Second;
        Assert.Contains("from 2026-11-22T04:00:04Z", Assert.Single(_temp.Check().Findings).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invariant3_A_recorder_that_stopped_in_order_owes_everything_up_to_its_stop()
    {
        await using (var store = _temp.Open())
        {
            await store.RecordAsync(Footage.Noon, 1);
            _temp.Clock.Now += Duration.FromHours(1);
            await store.StopAsync();
        }

        _temp.Clock.Now += Duration.FromHours(8);
        var finding = Assert.Single(_temp.Check().Findings);
        Assert.Equal(FindingCode.Silent, finding.Code);
        Assert.Contains("to 2026-11-22T05:00:00Z", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_dead_recorder_left_is_for_the_next_start_and_another_holder_of_the_lock_owes_nothing()
    {
        await using (var store = _temp.Open())
        {
            await store.RecordAsync(Footage.Noon, 1);
        }

        _temp.Clock.Now += Duration.FromHours(8);
        Assert.True(_temp.Check().Ok);
        using var taken = DirectoryLock.Take(_temp.Data, new LockOwner(1, "elsewhere", "supervision check --rebuild", _temp.Clock.Now));
        Assert.True(_temp.Check().Ok);
    }
}

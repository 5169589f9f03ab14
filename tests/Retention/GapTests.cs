using NodaTime;

using Supervision.Domain;
using Supervision.Recorder.Cameras;
using Supervision.Retention.Archive;

namespace Supervision.Tests.Retention;

public sealed class GapTests : IDisposable
{
    private readonly TempData _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_gap_that_ends_when_it_begins_is_none()
    {
        await using var store = _temp.Open();
        var first = await store.RecordAsync(Footage.Noon, 1);
        await store.Catalog.OpenGapAsync("gate-1", first.End, GapCause.CameraChange, "the picture size changed");
        await store.Catalog.CloseGapAsync("gate-1", first.End);
        await store.Catalog.AddGapAsync(new Gap("gate-1", first.End, first.End, GapCause.Overload, "dropped nothing"));
        await store.RecordAsync(first.End, 1);
        Assert.Empty(Gaps());
        Assert.True(_temp.Check().Ok);

        // The next one is a gap of its own.
        await store.Catalog.OpenGapAsync("gate-1", first.End + Footage.Second, GapCause.Network, "lost");
        Assert.Equal(GapCause.Network, Assert.Single(Gaps()).Cause);
    }

    [Fact]
    public async Task Invariant6_A_gap_over_a_step_back_stays_without_length()
    {
        await using var store = _temp.Open();
        await store.Catalog.OpenGapAsync("gate-1", Footage.Noon, GapCause.Network, "lost");
        await store.Catalog.CloseGapAsync("gate-1", Footage.Noon - Duration.FromMinutes(5));
        var gap = Assert.Single(Gaps());
        Assert.Equal((Footage.Noon, (Instant?)Footage.Noon), (gap.Start, gap.End));
    }

    [Fact]
    public async Task A_recovered_file_takes_away_the_gaps_that_it_covers()
    {
        var files = new FaultyFiles();
        await using var store = _temp.Open(files);
        using (var writer = store.Begin(Footage.Opening()))
        {
            writer.AppendSeconds(Footage.Noon, 3);
            files.Fault = (step, _) => step == "fsync" ? ArchiveCause.IoError : null;
            await Assert.ThrowsAsync<ArchiveException>(() => store.CompleteAsync(writer, 0));
            files.Fault = (_, _) => null;
            await store.Catalog.AddGapAsync(new Gap("gate-1", Footage.Noon, Footage.Noon + Footage.Second, GapCause.Disk, "failed"));
            await store.Catalog.OpenGapAsync("gate-1", Footage.Noon + Footage.Second, GapCause.Disk, "failed again");
            var adopted = await store.AdoptAsync(writer.PartPath!);
            Assert.Equal(adopted!.End, Assert.Single(Gaps()).Start);
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(-40)]
    public async Task Damage_is_what_was_written_and_cannot_be_read(int writtenSeconds)
    {
        Segment segment;
        await using (var store = _temp.Open())
        {
            segment = await store.RecordAsync(Footage.Noon, 1);
        }

        var part = _temp.Data.Locate(ArchiveLayout.PathOf("gate-1", segment.End, 2)) + ArchiveLayout.PartSuffix;
        using (var broken = File.Create(part))
        {
            broken.SetLength(PartAdoption.LargestBrokenStart + 1);
        }

        var written = Footage.Noon + Duration.FromSeconds(writtenSeconds);
        File.SetLastWriteTimeUtc(part, written.ToDateTimeUtc());
        _temp.Clock.Now += Duration.FromHours(1);
        await using var again = _temp.Open();
        var gaps = Gaps();
        Assert.Equal(
            writtenSeconds > 0
                ? [(GapCause.Damage, segment.End, written), (GapCause.RecorderStopped, written, null)]
                : new (GapCause, Instant, Instant?)[] { (GapCause.RecorderStopped, segment.End, null) },
            gaps.Select(gap => (gap.Cause, gap.Start, gap.End)));
        Assert.Equal(writtenSeconds > 0, gaps[0].Detail.EndsWith(".part.damaged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_camera_that_the_configuration_left_out_is_missing_as_planned()
    {
        await using (var store = _temp.Open())
        {
            await store.RecordAsync(Footage.Noon, 1);
            await store.RecordAsync(Footage.Noon, 1, "gate-2");
            await store.StopAsync();
        }

        _temp.Clock.Now += Duration.FromHours(1);
        await using var again = _temp.Open();
        await LeftOutCameras.NoteAsync(again, ["gate-1"], _temp.Clock.Now);
        Assert.Equal(GapCause.RecorderStopped, Assert.Single(Gaps("gate-1")).Cause);
        Assert.Equal(
            [(GapCause.RecorderStopped, (Instant?)_temp.Clock.Now), (GapCause.Planned, null)],
            Gaps("gate-2").Select(gap => (gap.Cause, gap.End)));
        Assert.True(_temp.Check().Ok);
    }

    private IReadOnlyList<Gap> Gaps(string? camera = null)
    {
        using var catalog = _temp.Read();
        return catalog.Gaps(camera);
    }
}

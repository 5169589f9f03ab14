using NodaTime;

using Supervision.Domain;
using Supervision.Media.Posix;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention;

public sealed class StoreTests
{
    [Fact]
    public async Task Invariant1_A_completed_segment_is_a_file_of_its_digest_and_names_the_one_before()
    {
        using var temp = new TempData();
        await using var store = temp.Open();
        var first = await store.RecordAsync(Footage.Noon, 3);
        var second = await store.RecordAsync(first.End, 2);
        using var catalog = temp.Read();
        Assert.Equal([first, second], catalog.Segments("gate-1"));
        Assert.Equal(first.Sha256, second.PreviousSha256);
        Assert.Equal("archive/gate-1/2026-11-22/20261122T040000000Z-0000000001.mp4", first.Path);
        Assert.Equal(first.Sha256, SegmentContent.Digest(temp.Data.Locate(first.Path)));
        Assert.Equal((8, 12), (second.Pictures, first.Pictures));
        Assert.True(temp.Check().Ok);
    }

    [Fact]
    public async Task A_second_recorder_is_refused_with_the_owners_name()
    {
        using var temp = new TempData();
        await using var store = temp.Open();
        var refusal = Assert.Throws<DirectoryLockedException>(() => temp.Open());
        Assert.Equal(Environment.ProcessId, refusal.Owner!.Process);
        Assert.Contains("test (process", refusal.Message);
    }

    [Fact]
    public async Task Numbers_are_never_used_twice()
    {
        using var temp = new TempData();
        await using (var store = temp.Open())
        {
            using var given = store.Begin(Footage.Opening());
            Assert.Equal(1, given.Sequence);
            Assert.Equal(2, (await store.RecordAsync(Footage.Noon, 1)).Sequence);
        }

        await using var again = temp.Open();
        Assert.Equal(3, (await again.RecordAsync(Footage.Noon + Duration.FromHours(1), 1)).Sequence);
    }

    [Fact]
    public async Task Invariant3_A_full_disk_cuts_back_to_the_last_whole_fragment()
    {
        using var temp = new TempData();
        var files = new FaultyFiles();
        await using var store = temp.Open(files);
        using var writer = store.Begin(Footage.Opening());
        writer.AppendSeconds(Footage.Noon, 2);
        files.Fault = (step, _) => step == "append" ? ArchiveCause.DiskFull : null;
        using var third = Footage.Fragment(Footage.Noon, 2);
        Assert.Equal(ArchiveCause.DiskFull, Assert.Throws<ArchiveException>(() => writer.Append(third)).Cause);
        Assert.False(writer.IsAbandoned);
        files.Fault = (_, _) => null;
        var segment = await store.CompleteAsync(writer, 0);
        Assert.Equal(Footage.Noon + Duration.FromSeconds(2), segment.End);
        Assert.True(temp.Check().Ok);
    }

    [Fact]
    public async Task Without_room_for_the_trailer_the_file_waits_for_the_next_start()
    {
        using var temp = new TempData();
        var files = new FaultyFiles();
        await using (var store = temp.Open(files))
        {
            using var writer = store.Begin(Footage.Opening());
            writer.AppendSeconds(Footage.Noon, 2);
            files.Fault = (step, _) => step == "append" ? ArchiveCause.DiskFull : null;
            await Assert.ThrowsAsync<ArchiveException>(() => store.CompleteAsync(writer, 0));
        }

        await using var again = temp.Open();
        var adopted = Assert.Single(again.Recovery.Adopted);
        Assert.True(adopted.Recovered);
        Assert.Equal(Footage.Noon + Duration.FromSeconds(2), adopted.End);
    }

    [Fact]
    public async Task A_failed_sync_is_never_tried_again_on_the_same_file()
    {
        using var temp = new TempData();
        var files = new FaultyFiles();
        await using var store = temp.Open(files);
        using var writer = store.Begin(Footage.Opening());
        writer.AppendSeconds(Footage.Noon, 1);
        files.Fault = (step, _) => step == "fdatasync" ? ArchiveCause.IoError : null;
        Assert.Equal(ArchiveCause.IoError, Assert.Throws<ArchiveException>(writer.Sync).Cause);
        files.Fault = (_, _) => null;
        Assert.True(writer.IsAbandoned);
        Assert.Throws<ObjectDisposedException>(writer.Sync);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CompleteAsync(writer, 0));
        Assert.Equal(2, (await store.RecordAsync(Footage.Noon + Footage.Second, 1)).Sequence);
    }

    [Fact]
    public async Task Invariant4_A_rebuild_gives_the_same_rows_and_switches_deletion_off()
    {
        using var temp = new TempData();
        await using (var store = temp.Open())
        {
            var run = await TempData.StartRunAsync(store, Footage.Noon);
            var first = await store.RecordAsync(Footage.Noon, 2, run: run);
            await store.Catalog.AddClocksAsync(
                new HostClock(first.End, new KernelClock(true, Duration.FromNanoseconds(-7), Duration.FromMilliseconds(1), Duration.FromMilliseconds(20), 37)),
                [new ClockOffset("gate-1", first.End, Duration.FromMilliseconds(-1234), "rtcp")]);
            await store.Catalog.AddClockStepAsync(first.End, first.End + Footage.Second);
            await store.Catalog.OpenGapAsync("gate-1", first.End, GapCause.Network, "3 packets lost");
            await store.Catalog.OpenGapAsync("gate-1", first.End + Footage.Second, GapCause.CameraOff, "gone");
            await store.Catalog.CloseGapAsync("gate-1", first.End + (Footage.Second * 3));
            await store.RecordAsync(first.End + (Footage.Second * 3), 1, run: run);
            await store.RecordAsync(Footage.Noon, 1, "gate-2");
            await store.StopAsync();
        }

        var before = Rows(temp);
        var result = CatalogRebuild.Run(temp.Data, LockOwner.Current("rebuild", temp.Clock), temp.Clock, null, CancellationToken.None);
        Assert.Equal(3, result.Segments);
        Assert.Empty(result.Unreadable);
        Assert.Equal(before, Rows(temp));
        using var catalog = temp.Read();
        Assert.False(catalog.IsDeletionOn);
        Assert.Equal(2, catalog.Gaps("gate-1").Count);
        Assert.Equal([GapCause.Network, GapCause.CameraOff], catalog.Gaps("gate-1").Select(gap => gap.Cause));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public async Task Invariant4_A_damaged_catalogue_is_told_and_mended_at_the_next_start(int at)
    {
        using var temp = new TempData();
        await using (var store = temp.Open())
        {
            await store.RecordAsync(Footage.Noon, 1);
            await store.StopAsync();
        }

        var bytes = await File.ReadAllBytesAsync(temp.Data.CatalogPath);
        bytes.AsSpan(at, 400).Fill(0xA5);
        await File.WriteAllBytesAsync(temp.Data.CatalogPath, bytes);
        var finding = Assert.Single(temp.Check().Findings);
        Assert.Equal(FindingCode.CatalogDamaged, finding.Code);
        await using var again = temp.Open();
        Assert.NotNull(again.Recovery.CatalogRebuiltBecause);
        using var catalog = temp.Read();
        Assert.Single(catalog.Segments());
        Assert.False(catalog.IsDeletionOn);
        Assert.True(temp.Check().Ok);
    }

    [Fact]
    public async Task A_newer_catalogue_is_refused()
    {
        using var temp = new TempData();
        await temp.Open().DisposeAsync();
        using (var connection = CatalogDatabase.OpenForWriting(temp.Data.CatalogPath))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        Assert.Equal(CatalogFault.TooNew, Assert.Throws<CatalogException>(() => temp.Read()).Fault);
        Assert.Equal(CatalogFault.TooNew, Assert.Throws<CatalogException>(() => temp.Open()).Fault);
    }

    [Fact]
    public async Task Invariant3_A_restart_splits_a_camera_off_gap_where_the_recorder_ended()
    {
        using var temp = new TempData();
        await using (var store = temp.Open())
        {
            var segment = await store.RecordAsync(Footage.Noon, 1);
            await store.Catalog.OpenGapAsync("gate-1", segment.End, GapCause.CameraOff, "gone");
            temp.Clock.Now += Duration.FromMinutes(5);
            await store.StopAsync();
        }

        var stopped = temp.Clock.Now;
        temp.Clock.Now += Duration.FromHours(8);
        await using var again = temp.Open();
        using var catalog = temp.Read();
        Assert.Collection(
            catalog.Gaps("gate-1"),
            gap => Assert.Equal((GapCause.CameraOff, (Instant?)stopped), (gap.Cause, gap.End)),
            gap => Assert.Equal((GapCause.RecorderStopped, stopped, null), (gap.Cause, gap.Start, gap.End)));
        Assert.False(again.Recovery.WasInterrupted);
    }

    private static string Rows(TempData temp)
    {
        using var catalog = temp.Read();
        return string.Join(
            '\n',
            catalog.Segments().Cast<object>().Concat(catalog.Gaps()).Concat(catalog.Runs()).Concat(catalog.ClockOffsets())
                .Concat(catalog.HostClocks()).Concat(catalog.ClockSteps()).Concat(catalog.Sessions()).Concat(catalog.Cameras()));
    }
}

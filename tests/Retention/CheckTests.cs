using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Retention.Verification;

namespace Supervision.Tests.Retention;

public sealed class CheckTests
{
    [Fact]
    public async Task Any_flipped_bit_of_a_segment_is_found()
    {
        using var temp = new TempData();
        var segment = await RecordOneAsync(temp);
        var path = temp.Data.Locate(segment.Path);
        var good = await File.ReadAllBytesAsync(path);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(ArbMap.Default.ArbFor<(PositiveInt At, PositiveInt Bit)>(), flip =>
        {
            var bad = good.ToArray();
            bad[flip.At.Get * 7919 % bad.Length] ^= (byte)(1 << (flip.Bit.Get % 8));
            File.WriteAllBytes(path, bad);
            return !temp.Check().Ok;
        }));
    }

    [Fact]
    public async Task Any_truncation_is_found_without_reading_deep()
    {
        using var temp = new TempData();
        var segment = await RecordOneAsync(temp);
        var path = temp.Data.Locate(segment.Path);
        for (var length = segment.Bytes - 1; length >= 0; length -= 97)
        {
            using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write))
            {
                RandomAccess.SetLength(file, length);
            }

            Assert.Equal(FindingCode.SizeDiffers, Assert.Single(temp.Check(deep: false).Findings).Code);
        }
    }

    [Fact]
    public async Task What_does_not_belong_is_told_and_left_alone()
    {
        using var temp = new TempData();
        var segment = await RecordOneAsync(temp);
        var path = temp.Data.Locate(segment.Path);
        File.WriteAllText(Path.Combine(temp.Data.ArchivePath, "notes.txt"), "x");
        File.Copy(path, temp.Data.Locate(ArchiveLayout.PathOf("gate-1", segment.Start, 99)));
        File.Copy(path, temp.Data.Locate(ArchiveLayout.PathOf("gate-1", segment.Start, 98)) + ".part");
        var before = temp.ArchiveFilesNow();
        Assert.Equal(
            [FindingCode.LeftOver, FindingCode.NotInCatalog, FindingCode.UnknownFile],
            temp.Check().Findings.Select(finding => finding.Code));
        Assert.Equal(before, temp.ArchiveFilesNow());
    }

    [Fact]
    public async Task A_missing_file_is_told()
    {
        using var temp = new TempData();
        var segment = await RecordOneAsync(temp);
        File.Delete(temp.Data.Locate(segment.Path));
        var finding = Assert.Single(temp.Check().Findings);
        Assert.Equal((FindingCode.FileMissing, segment.Path), (finding.Code, finding.Path));
    }

    [Fact]
    public async Task A_live_archive_is_fine_while_a_file_is_open()
    {
        using var temp = new TempData();
        await using var store = temp.Open();
        var first = await store.RecordAsync(Footage.Noon, 1);
        using var writer = store.Begin(Footage.Opening());
        writer.AppendSeconds(first.End, 1);
        var result = temp.Check();
        Assert.True(result.Ok, string.Join("; ", result.Findings));
        Assert.True(result.Live);
        Assert.Equal(1, Assert.Single(result.Cameras).Segments);
    }

    [Fact]
    public void Invariant3_Every_nanosecond_is_explained()
    {
        var noon = Footage.Noon;
        var first = Segment(1, noon, noon + Footage.Second);
        var second = Segment(2, noon + Footage.Second + Duration.Epsilon, noon + (Footage.Second * 2));
        Assert.Equal([new NodaTime.Interval(first.End, second.Start)], Timeline.Holes([first, second], [], []));
        Assert.Empty(Timeline.Holes([first, second], [new Gap("gate-1", first.End, second.Start, GapCause.Network, "lost")], []));
        Assert.Empty(Timeline.Holes([first], [new Gap("gate-1", first.End, null, GapCause.CameraOff, "gone")], []));
    }

    [Fact]
    public void Invariant6_Only_a_step_back_explains_an_overlap()
    {
        var noon = Footage.Noon;
        var first = Segment(1, noon, noon + Duration.FromSeconds(10));
        var second = Segment(2, noon + Duration.FromSeconds(5), noon + Duration.FromSeconds(15));
        Assert.Single(Timeline.Overlaps([first, second], []));
        Assert.Empty(Timeline.Overlaps([first, second], [new ClockStep(first.End, second.Start)]));
        Assert.Single(Timeline.Overlaps([first, second], [new ClockStep(second.Start, first.End)]));
    }

    [Fact]
    public void The_chain_may_pass_over_recovered_segments_only()
    {
        var one = Segment(1, Footage.Noon, Footage.Noon + Footage.Second);
        var two = one with { Sequence = 2, Sha256 = new string('2', 64), PreviousSha256 = one.Sha256 };
        var three = one with { Sequence = 3, Sha256 = new string('3', 64), PreviousSha256 = one.Sha256 };
        Assert.Equal([three], DigestChain.Breaks([one, two, three]));
        Assert.Empty(DigestChain.Breaks([one, two with { Recovered = true }, three]));
    }

    private static async Task<Segment> RecordOneAsync(TempData temp)
    {
        await using var store = temp.Open();
        var segment = await store.RecordAsync(Footage.Noon, 2);
        await store.StopAsync();
        return segment;
    }

    private static Segment Segment(long sequence, Instant start, Instant end) => new(
        "gate-1", "r", sequence, start, end, "p", 1, new string('1', 64), null, "none", null, "h264", 64, 48, null, 1, false);
}

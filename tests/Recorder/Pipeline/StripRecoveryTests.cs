using System.Text;

using NodaTime;

using Supervision.Retention.Archive;
using Supervision.Retention.Verification;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>Crash, rebuild and check treat recordings with a label strip as any, and keep the digest of the camera's stream.</summary>
public sealed class StripRecoveryTests : IAsyncLifetime
{
    private static readonly CameraUnits Camera = CameraUnits.X264("cabac=1:keyint=25", 6).WithTrimmings();

    private RecordedStream? _recorded;

    private RecordedStream Recorded => _recorded!;

    public async Task InitializeAsync() => _recorded = await RecordedStream.OfAsync(Camera);

    public async Task DisposeAsync() => await Recorded.DisposeAsync();

    [Fact]
    public async Task Invariant2_What_is_left_after_a_crash_keeps_a_digest_of_the_camera_s_stream()
    {
        var whole = await File.ReadAllBytesAsync(Recorded.PathOf(0));
        var seen = new HashSet<int>();
        for (var share = 1; share <= 10; share++)
        {
            using var temp = new TempData();
            var (path, content) = await AdoptAsync(temp, whole[..(whole.Length * share / 10)]);
            if (content is null)
            {
                continue;
            }

            Assert.Equal(share < 10, content.Closing!.Recovered);
            using var original = CameraOriginal.Open(path);
            using var output = new MemoryStream();
            var written = original.WriteTo(output, CancellationToken.None);
            Assert.Equal(Camera.ByteStream(0, content.Closing.Pictures), output.ToArray());
            Assert.Equal(content.Closing.OriginalSha256, written.Sha256);
            Assert.Empty(temp.Check().Findings);
            seen.Add(written.Pictures);
        }

        Assert.True(seen.Count > 2, $"{seen.Count}");
    }

    [Fact]
    public async Task A_file_whose_strip_cannot_be_taken_out_is_kept_and_a_deep_check_tells()
    {
        using var temp = new TempData();
        var whole = await File.ReadAllBytesAsync(Recorded.PathOf(0));
        var (_, content) = await AdoptAsync(temp, Put(whole, "\"original\":\"", "!")[..(whole.Length / 2)]);

        Assert.NotNull(content);
        Assert.Null(content.Closing!.OriginalSha256);
        var finding = Assert.Single(temp.Check().Findings);
        Assert.Equal(FindingCode.OriginalDiffers, finding.Code);
        Assert.Contains("no base64", finding.Detail);
    }

    [Fact]
    public void Invariant4_A_rebuild_finds_them_again()
    {
        var data = Recorded.Temp.Data;
        foreach (var file in Directory.EnumerateFiles(data.Root, "catalog.db*").ToList())
        {
            File.Delete(file);
        }

        var result = CatalogRebuild.Run(data, LockOwner.Current("test", Recorded.Temp.Clock), Recorded.Temp.Clock, null, CancellationToken.None);

        Assert.Equal((Recorded.Segments.Count, 0, 0), (result.Segments, result.Unreadable.Count, result.Changed.Count));
        Assert.Empty(Recorded.Temp.Check().Findings);
        using var catalog = Recorded.Temp.Read();
        Assert.Equal(Recorded.Segments, catalog.Segments());
    }

    [Theory]
    [InlineData("supervision-segment-end/2", "\"original\":\"", "g", "its closing box says g")]
    [InlineData("supervision-segment/2", "\"original\":\"", "!", "no base64")]
    [InlineData("supervision-segment/2", "\"original\":\"", "BBBB", "malformed")]
    public async Task A_deep_check_compares_the_digest(string box, string member, string change, string expected)
    {
        var (path, row) = (Recorded.PathOf(0), Recorded.Segments[0]);
        Assert.Empty(FileCheck.Check(Recorded.Temp.Data, row, null, deep: true));
        await File.WriteAllBytesAsync(path, Put(await File.ReadAllBytesAsync(path), box, member, change));
        var changed = row with { Sha256 = SegmentContent.Digest(path) };

        Assert.Empty(FileCheck.Check(Recorded.Temp.Data, changed, null, deep: false));
        var finding = Assert.Single(FileCheck.Check(Recorded.Temp.Data, changed, null, deep: true));
        Assert.Equal((FindingCode.OriginalDiffers, row.Path), (finding.Code, finding.Path));
        Assert.Contains(expected, finding.Detail);
    }

    [Fact]
    public async Task A_deep_check_notices_a_changed_picture()
    {
        var (path, row) = (Recorded.PathOf(0), Recorded.Segments[0]);
        var file = await File.ReadAllBytesAsync(path);
        var slice = TestSlice();
        file[file.AsSpan().IndexOf(slice) + slice.Length - 1] ^= 1;
        await File.WriteAllBytesAsync(path, file);

        var finding = Assert.Single(FileCheck.Check(Recorded.Temp.Data, row with { Sha256 = SegmentContent.Digest(path) }, null, deep: true));
        Assert.Equal(FindingCode.OriginalDiffers, finding.Code);
        Assert.Contains("the camera's stream in the file has the SHA-256", finding.Detail);
    }

    private static byte[] TestSlice() => Media.H264.TestStream.Split(Camera.Units[10])[^2];

    private async Task<(string Path, SegmentContent? Content)> AdoptAsync(TempData temp, byte[] torn)
    {
        var path = temp.Data.Locate(Recorded.Segments[0].Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path + ArchiveLayout.PartSuffix, torn);
        temp.Clock.Now += Duration.FromHours(1);
        await using var store = temp.Open();
        Assert.Empty(store.Recovery.Failures);
        return (path, File.Exists(path) ? SegmentContent.Read(path) : null);
    }

    /// <summary>Writes over what follows some words that stand one behind the other.</summary>
    internal static byte[] Put(byte[] file, params string[] wordsAndChange)
    {
        var at = 0;
        foreach (var word in wordsAndChange[..^1])
        {
            var found = file.AsSpan(at).IndexOf(Encoding.ASCII.GetBytes(word));
            Assert.True(found >= 0, word);
            at += found + word.Length;
        }

        var changed = (byte[])file.Clone();
        Encoding.ASCII.GetBytes(wordsAndChange[^1]).CopyTo(changed, at);
        return changed;
    }
}

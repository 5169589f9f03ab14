using FsCheck;
using FsCheck.Fluent;

using NodaTime;

using Supervision.Domain;
using Supervision.Retention.Archive;
using Supervision.Retention.Verification.Proof;

namespace Supervision.Tests.Retention.Proof;

/// <summary>Names of a folder that are known by number only.</summary>
public sealed class ExpectedFilesTests : IDisposable
{
    private const long Minute = 60 * NodaConstants.NanosecondsPerSecond;
    private static readonly long First = UtcTime.ToNanoseconds(Instant.FromUtc(2026, 2, 16, 16, 0));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("names-");

    [Fact]
    public void Name_IsTheLayouts() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll<int, int, byte>((scale, number, shift) =>
        {
            var start = unchecked(scale * 1_234_567_890_123_456_789L);
            var sequence = 1L + ((long)(number & int.MaxValue) << (shift % 32));
            var path = ArchiveLayout.PathOf("hall-1", UtcTime.FromNanoseconds(start), sequence);
            var name = SegmentFileName.Of(start, sequence);
            return path.EndsWith('/' + name, StringComparison.Ordinal) && SegmentFileName.TryReadSequence(name, out var read) && read == sequence;
        }));

    [Fact]
    public void Folder_IsComparedName()
    {
        var segments = Enumerable.Range(0, 10).Select(i => Segment(7 + i + (i / 5), null)).ToList();
        segments.Add(Segment(99, "archive/other/place.mp4"));
        string[] wrong = [segments[4].Name[..^5] + "8.mp4", segments[2].Name.Replace('T', '-'), "20260216T160000000Z-0000000099.mp4", segments[6].Name + ".part"];
        foreach (var name in segments.Take(10).Where((_, i) => i is not (4 or 7)).Select(segment => segment.Name).Concat(wrong).Append("beside.relabelled.mp4"))
        {
            File.WriteAllText(Path.Combine(_folder.FullName, name), name == segments[3].Name ? "longer" : "x");
        }

        var found = FolderComparison.Compare(_folder.FullName, new ExpectedFiles(segments, [("beside.relabelled.mp4", 1)]), sizes: true);

        Assert.Equal(new[] { segments[4].Name, segments[7].Name, "archive/other/place.mp4" }.Order(StringComparer.Ordinal), found.Missing);
        Assert.Equal([(segments[3].Name, 6)], found.OtherSize);
        Assert.Equal(wrong.Order(StringComparer.Ordinal), found.Surplus);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static RecordedSegment Segment(long sequence, string? other) => new(sequence, First + (sequence * Minute), First + ((sequence + 1) * Minute), 1, 0, other, null, null);
}

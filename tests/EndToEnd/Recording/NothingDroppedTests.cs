using System.Buffers.Binary;

using Supervision.Domain;
using Supervision.Media.H264;
using Supervision.Media.Mp4;
using Supervision.Retention.Archive;
using Supervision.Retention.Catalog;
using Supervision.Tests.Fakes;

namespace Supervision.Tests.EndToEnd.Recording;

/// <summary>
/// Each picture that a camera sends is recorded. The pictures are fewer than the recorder's queues take, so the machine may be as busy as it likes:
/// one that is missing was lost by us.
/// </summary>
public sealed class NothingDroppedTests
{
    private const int Sent = 200;
    private static readonly string[] Cameras = ["plain", "labelled"];

    [Fact]
    public async Task Each_picture_of_the_source_is_in_the_recording_in_its_rhythm()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var clip = await CameraClip.PicturesAsync();
        IReadOnlyList<byte[]>[] pictures = [.. Enumerable.Range(0, Sent).Select(i => clip[i % clip.Count])];
        await using var plain = new CountedCamera();
        await using var labelled = new CountedCamera();
        using var site = new Site();
        await site.Camera(Cameras[0], plain.Uri, "none").Camera(Cameras[1], labelled.Uri, "pixels").Write(segmentSeconds: 10).InitAsync();
        await using (var recorder = site.Record())
        {
            await Task.WhenAll(plain.SendAsync(pictures, limit.Token), labelled.SendAsync(pictures, limit.Token));
            await Eventually.True(() => Cameras.All(camera => recorder.Output.Contains($"camera {camera}: ConnectionLost: ", StringComparison.Ordinal)), "the streams ended");
            AssertNothingCounted(await Health.MetricsAsync(site));
            Assert.Equal(0, await recorder.StopAsync());
        }

        using var catalog = CatalogReader.Open(DataDirectory.Open(site.Data));
        foreach (var camera in Cameras)
        {
            var segments = catalog.Segments(camera);
            Assert.Equal(Sent, segments.Sum(segment => segment.Pictures));
            Assert.All(catalog.Gaps(camera), gap => Assert.True(gap.Start >= segments[^1].End, $"{gap}"));
            Assert.Equal(segments.Skip(1).Select(segment => segment.Start), segments.SkipLast(1).Select(segment => segment.End));
            var stored = segments.Select(segment => Read(site, segment)).ToList();
            Assert.All(stored, AssertSteady);
            if (camera == "plain")
            {
                Assert.Equal(pictures.Select(Slices), stored.SelectMany(file => file).Select(picture => picture.Bytes));
            }
        }
    }

    /// <summary>Within a file the source's own steps.</summary>
    private static void AssertSteady(List<(long Time, byte[] Bytes)> file) =>
        Assert.Equal(file.Select((_, i) => i * 3600L), file.Select(picture => picture.Time - file[0].Time));

    private static void AssertNothingCounted(string metrics)
    {
        foreach (var counter in new[] { "lost_packets", "held_back", "dropped_fragments" })
        {
            Assert.All(Cameras, camera => Assert.Contains($"supervision_camera_{counter}_total{{camera=\"{camera}\"}} 0\n", metrics, StringComparison.Ordinal));
        }
    }

    private static List<(long Time, byte[] Bytes)> Read(Site site, Segment segment)
    {
        using var file = File.OpenRead(Path.Combine(site.Data, segment.Path));
        var reader = new SampleReader(file, SegmentScanner.Scan(file));
        List<(long Time, byte[] Bytes)> pictures = [];
        while (reader.Read() is { } unit)
        {
            using (unit)
            {
                pictures.Add((unit.Timestamp, unit.Data.ToArray()));
            }
        }

        return pictures;
    }

    /// <summary>A picture as files have it: lengths before NAL units, parameter sets elsewhere.</summary>
    private static byte[] Slices(IReadOnlyList<byte[]> picture)
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (var nal in picture.Where(nal => H264NalUnit.TypeOf(nal) is not (H264NalType.Sps or H264NalType.Pps)))
        {
            BinaryPrimitives.WriteInt32BigEndian(length, nal.Length);
            bytes.Write(length);
            bytes.Write(nal);
        }

        return bytes.ToArray();
    }
}

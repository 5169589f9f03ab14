using System.Buffers;
using System.Security.Cryptography;

using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.Mp4;

namespace Supervision.Tests.Media.Mp4;

/// <summary>Several sound tracks in a file: named, each with its own times and holes, read back as they were written.</summary>
public sealed class SoundTracksTests
{
    private const string Camera = "综合受理区01号窗口";
    private const string Pickup = "mic1 01号窗口";

    // The pickup is lost over these of its frames.
    private const int LostFrom = 10;
    private const int LostTo = 25;

    private static readonly Lazy<byte[]> File = new(() => Write(Clip.H264, n => SoundClip.Unit(n)));
    private static readonly Lazy<byte[]> Synthetic = new(() => Write(Clip.H264, SyntheticRun.Sound));

    [Fact]
    public void Players_see_three_tracks_by_their_names_and_warn_of_nothing()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.mp4");
        System.IO.File.WriteAllBytes(path, File.Value);
        try
        {
            Assert.Equal("", Ffmpeg.ProbeWarnings(path));
            Assert.Equal("", Ffmpeg.Warnings(path));
            Assert.Equal([Camera, Pickup], Ffmpeg.Probe($"-select_streams a -show_entries stream_tags=handler_name -of csv=p=0 {path}").Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(Frames().Select(n => n * 1024L), Times(path, "a:0"));
            Assert.Equal(Frames().Where(IsHeard).Select(n => n * 1024L), Times(path, "a:1"));
            Assert.Equal(Clip.H264.Times, Times(path, "v"));
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void Units_come_back_with_their_track()
    {
        using var stream = new MemoryStream(Synthetic.Value);
        var scan = SegmentScanner.Scan(stream);
        Assert.Equal([Camera, Pickup], scan.Header!.Sounds.Select(sound => sound.Name));
        Assert.Equal(Frames().Count() + Frames().Count(IsHeard), scan.Fragments.Sum(fragment => fragment.SoundFrames));
        var reader = new SampleReader(stream, scan);
        var found = new[] { new List<int>(), [] };
        var pictures = 0;
        var last = 0.0;
        while (reader.Read() is { } unit)
        {
            using (unit)
            {
                var seconds = (double)unit.Timestamp / unit.Format.ClockRate;
                Assert.True(seconds >= last);
                last = seconds;
                if (unit.IsVideo)
                {
                    pictures++;
                    continue;
                }

                var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(unit.Data.Span);
                Assert.Equal(number * 1024L, unit.Timestamp);
                found[unit.Track].Add(number);
            }
        }

        Assert.Equal(Clip.H264.Pictures.Length, pictures);
        Assert.Equal(Frames(), found[0]);
        Assert.Equal(Frames().Where(IsHeard), found[1]);
    }

    [Fact]
    public void A_torn_file_keeps_all_tracks_of_its_whole_fragments()
    {
        var whole = SegmentScannerTests.Scan(Synthetic.Value);
        var torn = SegmentScannerTests.Scan(Synthetic.Value[..(int)(whole.Fragments[2].EndOffset - 1)]);
        Assert.Equal((SegmentTail.Torn, 2), (torn.Tail, torn.Fragments.Count));
        Assert.Equal(whole.Fragments.Take(2).Select(fragment => fragment.SoundFrames), torn.Fragments.Select(fragment => fragment.SoundFrames));
    }

    [Fact]
    public void Damaged_tracks_are_damage_and_nothing_worse()
    {
        var file = Synthetic.Value;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<int[]>(places =>
        {
            var broken = (byte[])file.Clone();
            foreach (var place in places)
            {
                // Boxes, not pictures: what is damaged in those is the digest's business.
                broken[Math.Abs(place % broken.Length) % 3000] ^= (byte)((place >> 8) | 1);
            }

            using var stream = new MemoryStream(broken);
            var scan = SegmentScanner.Scan(stream);
            if (scan.Header is not null)
            {
                var reader = new SampleReader(stream, scan);
                while (reader.Read() is { } unit)
                {
                    Assert.InRange(unit.Track, 0, scan.Header.Sounds.Count);
                    unit.Dispose();
                }
            }
        }));
    }

    [Fact]
    public void A_name_that_is_too_long_is_cut_between_characters()
    {
        var output = new ArrayBufferWriter<byte>();
        SegmentHeaderWriter.Write(output, SyntheticRun.Video, [new(SoundClip.Format, new string('窗', 300))], TestSegment.Start, TestSegment.HeaderBox, []);
        Assert.Equal(new string('窗', StoredSound.MaxNameBytes / 3), Assert.Single(SegmentScannerTests.Scan(output.WrittenSpan.ToArray()).Header!.Sounds).Name);
    }

    [Fact]
    public void More_tracks_than_a_file_may_have_are_refused() => Assert.Throws<ArgumentException>(() => SegmentHeaderWriter.Write(
        new ArrayBufferWriter<byte>(), SyntheticRun.Video, [.. Enumerable.Repeat(new StoredSound(SoundClip.Format), StoredSound.MostTracks + 1)], TestSegment.Start, TestSegment.HeaderBox, []));

    [Fact]
    public void Golden()
    {
        var output = new ArrayBufferWriter<byte>();
        SegmentHeaderWriter.Write(output, SyntheticRun.Video, Tracks, TestSegment.Start, TestSegment.HeaderBox, TestSegment.HeaderPayload);
        using var builder = new FragmentBuilder(SyntheticRun.Video, Tracks);
        builder.BeginSegment(0);
        builder.AddPicture(SyntheticRun.Picture(0, isKey: true), 0);
        for (var track = 0; track < Tracks.Count; track++)
        {
            var sound = SyntheticRun.Sound(track);
            sound.Track = track;
            builder.AddSound(sound, 7 + track);
        }

        using var fragment = builder.Build(1, TestSegment.Start, TestSegment.At(3600), 3600);
        output.Write(fragment.Bytes.Span);
        var digest = Convert.ToHexStringLower(SHA256.HashData(output.WrittenSpan));
        Assert.True(digest == "046b5ea14039d8f33b60e30811d64f4b7516886a0dd6be8ba10cb98f2feeb203", $"The digest is {digest}.");
    }

    private static IReadOnlyList<StoredSound> Tracks { get; } = [new(SoundClip.Format, Camera), new(SoundClip.Format with { }, Pickup)];

    private static IEnumerable<int> Frames() => Enumerable.Range(0, Clip.H264.Pictures.Length * 640 / 1024);

    private static bool IsHeard(int frame) => frame is < LostFrom or >= LostTo;

    private static long[] Times(string file, string stream) => [.. Ffmpeg.Probe($"-select_streams {stream} -show_entries packet=pts -of csv=p=0 {file}")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line.TrimEnd(','), System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>A fragment a GOP; the second track comes behind the first and misses some frames.</summary>
    private static byte[] Write(Clip clip, Func<int, Supervision.Media.Streams.AccessUnit> sound)
    {
        var output = new ArrayBufferWriter<byte>();
        var index = new SegmentIndex();
        SegmentHeaderWriter.Write(output, clip.Format, Tracks, TestSegment.Start, TestSegment.HeaderBox, TestSegment.HeaderPayload);
        using var builder = new FragmentBuilder(clip.Format, Tracks);
        builder.BeginSegment(0);
        var frames = Frames().ToList();
        for (var gop = 0; gop * 25 < clip.Pictures.Length; gop++)
        {
            var next = (gop + 1) * 25L * TestSegment.FrameTicks;
            for (var picture = gop * 25; picture < (gop + 1) * 25; picture++)
            {
                builder.AddPicture(clip.Unit(picture), clip.Times[picture]);
            }

            for (var track = 0; track < Tracks.Count; track++)
            {
                foreach (var frame in frames.Where(n => n * 1024L >= gop * 16_000L && n * 1024L < (gop + 1) * 16_000L && (track == 0 || IsHeard(n))))
                {
                    var unit = sound(frame);
                    unit.Track = track;
                    builder.AddSound(unit, frame * 1024L);
                }
            }

            using var fragment = builder.Build((uint)gop + 1, TestSegment.At(gop * 25L * TestSegment.FrameTicks), TestSegment.At(next), next);
            index.Add(fragment, output.WrittenCount);
            output.Write(fragment.Bytes.Span);
        }

        SegmentTrailerWriter.Write(output, TestSegment.TrailerBox, TestSegment.TrailerPayload, index);
        return output.WrittenSpan.ToArray();
    }
}

using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.Mp4;

namespace Supervision.Tests.Media.Mp4;

public sealed class SegmentScannerTests
{
    private static readonly byte[] File = SyntheticRun.File(4);

    [Fact]
    public void A_closed_file_tells_everything_back()
    {
        var scan = Scan(File);
        Assert.Equal((SegmentTail.Trailer, null), (scan.Tail, scan.Problem));
        Assert.Equal((SyntheticRun.Video, SoundClip.Format), (scan.Header!.Video, Assert.Single(scan.Header.Sounds).Format));
        Assert.Equal((1920, 1080), (scan.Header.Video.Width, scan.Header.Video.Height));
        Assert.Equal((TestSegment.HeaderBox, TestSegment.TrailerBox), (scan.Header.BoxType!.Value, scan.ClosingBoxType!.Value));
        Assert.Equal(TestSegment.HeaderPayload, scan.Header.Payload.ToArray());
        Assert.Equal(TestSegment.TrailerPayload, scan.ClosingPayload.ToArray());
        Assert.Equal((20, 20 * TestSegment.FrameTicks), (scan.Pictures, scan.PictureDuration));
        Assert.Equal([1u, 2u, 3u, 4u], scan.Fragments.Select(fragment => fragment.SequenceNumber));
        Assert.All(scan.Fragments, fragment => Assert.True(fragment.StartsWithKeyFrame));
        Assert.Equal(
            Enumerable.Range(0, 4).Select(i => (NodaTime.Instant?)TestSegment.At(i * 5 * TestSegment.FrameTicks)), scan.Fragments.Select(fragment => fragment.Start));
    }

    [Fact]
    public void Cut_at_any_byte_the_whole_fragments_before_it_are_found()
    {
        var whole = Scan(File);
        var ends = whole.Fragments.Select(fragment => fragment.EndOffset).Prepend(whole.Header!.Length).ToArray();
        for (var length = 0; length < File.Length; length++)
        {
            var scan = Scan(File[..length]);
            var expected = ends.LastOrDefault(end => end <= length);
            Assert.Equal(expected, scan.WholeLength);
            Assert.Equal(expected == length ? SegmentTail.Nothing : SegmentTail.Torn, scan.Tail);
            Assert.Equal(scan.Tail == SegmentTail.Torn || scan.Header is null, scan.Problem is not null);
            Assert.Equal(scan.Header is null ? 0 : ends.Count(end => end <= length) - 1, scan.Fragments.Count);
        }
    }

    [Fact]
    public void Flipped_bits_give_a_clear_result_and_readable_or_refused_samples()
    {
        for (var bit = 0; bit < File.Length * 8; bit += 3)
        {
            var flipped = (byte[])File.Clone();
            flipped[bit / 8] ^= (byte)(0x80 >> (bit % 8));
            AssertClear(flipped);
        }
    }

    [Fact]
    public void Many_flips_and_random_bytes_give_a_clear_result()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll<ushort[]>(places =>
        {
            var broken = (byte[])File.Clone();
            foreach (var place in places)
            {
                broken[place % broken.Length] ^= (byte)((place >> 8) | 1);
            }

            AssertClear(broken);
        }));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll<byte[]>(AssertClear));
    }

    [Fact]
    public void Sample_reader_gives_back_every_unit_with_its_time()
    {
        var units = ReadAll(File);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => (i * TestSegment.FrameTicks, i % 5 == 0)), units.Where(unit => unit.IsVideo).Select(unit => (unit.Time, unit.IsKey)));
        var sounds = units.Where(unit => !unit.IsVideo).ToArray();
        Assert.Equal(Enumerable.Range(0, sounds.Length).Select(i => i * 1024L), sounds.Select(unit => unit.Time));
        Assert.Equal(Enumerable.Range(0, 20), units.Where(unit => unit.IsVideo).Select(unit => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(unit.Bytes.AsSpan(5))));
    }

    [Theory]
    [InlineData("H264WithB")]
    [InlineData("H265WithB")]
    [InlineData("H264")]
    public void Pictures_read_back_are_the_camera_s_but_for_repeated_parameter_sets(string name)
    {
        var clip = PlayersTests.Named(name);
        var pictures = ReadAll(TestSegment.Write(clip, sound: true)[0]).Where(unit => unit.IsVideo).ToArray();
        Assert.Equal(clip.Times, pictures.Select(picture => picture.Time));
        var sets = StoredParameterSets.Read(clip.Codec, clip.Format.DecoderConfiguration)!;
        for (var i = 0; i < pictures.Length; i++)
        {
            var expected = Clip.Nals(clip.Pictures[i]).Where(nal => !sets.Contains(nal.Span)).Select(nal => Convert.ToHexString(nal.Span));
            Assert.Equal(expected, Clip.Nals(pictures[i].Bytes).Select(nal => Convert.ToHexString(nal.Span)));
        }
    }

    [Fact]
    public void A_file_that_changed_since_the_scan_is_refused()
    {
        var scan = Scan(File);
        using var shorter = new MemoryStream(File[..(int)scan.Fragments[1].EndOffset]);
        var reader = new SampleReader(shorter, scan);
        reader.Seek(2);
        Assert.Throws<InvalidDataException>(() => reader.Read());
    }

    internal static SegmentScan Scan(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return SegmentScanner.Scan(stream);
    }

    internal static List<(bool IsVideo, long Time, bool IsKey, byte[] Bytes)> ReadAll(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var reader = new SampleReader(stream, SegmentScanner.Scan(stream));
        var units = new List<(bool, long, bool, byte[])>();
        while (reader.Read() is { } unit)
        {
            using (unit)
            {
                units.Add((unit.IsVideo, unit.Timestamp, unit.IsKeyFrame, unit.Data.ToArray()));
            }
        }

        return units;
    }

    private static void AssertClear(byte[] file)
    {
        var scan = Scan(file);
        Assert.InRange(scan.WholeLength, 0, file.Length);
        Assert.Equal(scan.Tail == SegmentTail.Torn || scan.Header is null, scan.Problem is not null);
        if (scan.Header is not null)
        {
            Assert.Equal(scan.Pictures, ReadAll(file).Count(unit => unit.IsVideo));
        }
    }
}

using System.Buffers;

using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.Mp4;
using Supervision.Media.Streams;

namespace Supervision.Tests.Media.Mp4;

/// <summary>Parameter sets that are left out of the file come back in their places: each access unit byte for byte as the source delivered it.</summary>
public sealed class OriginalUnitsTests
{
    private const int PicturesInFragment = 3;

    private static readonly byte[][] H265Sets = [.. Clip.Nals(Clip.H265.Pictures[0]).Select(nal => nal.ToArray()).Where(nal => (nal[0] >> 1) is 32 or 33 or 34)];

    // What a source may put into an access unit: the format's sets, sets that are not quite those, and other NAL units.
    private static readonly byte[][] H264Nals =
        [SyntheticRun.Sps, SyntheticRun.Pps, [.. SyntheticRun.Sps, 0], [.. SyntheticRun.Pps[..^1], 0x40], [0x41, 1, 2, 3, 4], [0x09, 0x10], [0x06, 5, 1, 0x80], [0x65], [0x67], [0xE5, 0]];

    private static readonly byte[][] H265Nals =
        [.. H265Sets, [.. H265Sets[1], 0], [.. H265Sets[2], 0x40], [0x02, 1, 2, 3, 4], [0x46, 1, 0x10], [0x4E, 1, 5], [0x26], [0x42, 1], [0x28, 1, 9]];

    [Fact]
    public void Random_h264_units_come_back_byte_for_byte() => RoundTrip(SyntheticRun.Video, H264Nals);

    [Fact]
    public void Random_h265_units_come_back_byte_for_byte() => RoundTrip(Clip.H265.Format, H265Nals);

    [Theory]
    [InlineData("H264WithB")]
    [InlineData("H265OpenGop")]
    public void A_film_comes_back_byte_for_byte(string name)
    {
        var clip = PlayersTests.Named(name);
        var file = TestSegment.Write(clip, sound: true)[0];
        Assert.Equal(clip.Pictures.Select(Convert.ToHexString), Read(file).Select(Convert.ToHexString));
        Assert.True(SegmentScannerTests.Scan(file).Fragments.Sum(fragment => fragment.LeftOutSets) > 0);
    }

    [Fact]
    public void What_is_whole_of_a_torn_file_comes_back()
    {
        byte[][] units = [.. Enumerable.Range(0, 12).Select(i => Unit([4, i % 10, 4, (i + 3) % 10, 1], H264Nals))];
        var file = Write(SyntheticRun.Video, units, closed: true);
        for (var length = SegmentScannerTests.Scan(file).Header!.Length; length < file.Length; length += 7)
        {
            var scan = SegmentScannerTests.Scan(file[..(int)length]);
            Assert.Equal(units.Take(scan.Pictures).Select(Convert.ToHexString), Read(Recover(file, scan)).Select(Convert.ToHexString));
        }
    }

    [Fact]
    public void The_box_is_pinned_and_there_only_where_something_was_left_out()
    {
        byte[][] units = [Unit([5, 0, 1, 4, 1], H264Nals), Unit([4], H264Nals), Unit([4, 0], H264Nals), Unit([4], H264Nals)];
        var file = Write(SyntheticRun.Video, units, closed: false);
        var scan = SegmentScannerTests.Scan(file);
        Assert.Equal([4, 0], scan.Fragments.Select(fragment => fragment.LeftOutSets));
        var first = scan.Fragments[0];
        Assert.Equal(
            "000000447575696" + "45C1F6F0E92D74A8BB6A30D7E41C95F2801000000"
            + "00000000000000010000" + "00000000000000020001" + "00000000000000040001" + "00000002000000010000",
            Convert.ToHexString(file[(int)(first.Offset + 32)..(int)first.MoofOffset]));
        Assert.Equal(scan.Fragments[1].Offset + 32, scan.Fragments[1].MoofOffset);
    }

    [Fact]
    public void The_closing_index_points_behind_the_box()
    {
        var file = SyntheticRun.File(3);
        var entries = BoxBytes.Find(file, "tfra").AsSpan(16);
        foreach (var fragment in SegmentScannerTests.Scan(file).Fragments)
        {
            Assert.Equal(fragment.MoofOffset, System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(entries[8..]));
            entries = entries[19..];
        }
    }

    [Fact]
    public void Files_of_before_the_box_read_as_they_are_stored()
    {
        var file = SyntheticRun.File(4);
        var scan = SegmentScannerTests.Scan(file);
        var old = new List<byte>(file[..(int)scan.Header!.Length]);
        foreach (var fragment in scan.Fragments)
        {
            old.AddRange(file[(int)fragment.Offset..(int)(fragment.Offset + 32)]);
            old.AddRange(file[(int)fragment.MoofOffset..(int)fragment.EndOffset]);
        }

        Assert.Null(SegmentScannerTests.Scan([.. old]).Problem);
        var stored = SegmentScannerTests.ReadAll(file).Where(unit => unit.IsVideo).Select(unit => Convert.ToHexString(unit.Bytes));
        Assert.Equal(stored, Read([.. old]).Select(Convert.ToHexString));
    }

    [Fact]
    public void A_source_that_repeats_its_sets_without_end_keeps_them_in_band()
    {
        byte[][] units = [Unit([.. Enumerable.Repeat(1, 40_000), 4], H264Nals), Unit([.. Enumerable.Repeat(1, 40_000), 4], H264Nals), Unit([0, 4], H264Nals)];
        var file = Write(SyntheticRun.Video, units, closed: false);
        Assert.Equal(40_001, SegmentScannerTests.Scan(file).Fragments[0].LeftOutSets);
        Assert.Equal(units.Select(unit => unit.Length), Read(file).Select(unit => unit.Length));
    }

    [Fact]
    public void A_damaged_box_is_refused_or_gives_pictures_of_bounded_size()
    {
        var file = SyntheticRun.File(3);
        var boxes = SegmentScannerTests.Scan(file).Fragments.SelectMany(fragment => Enumerable.Range((int)fragment.Offset + 32, (int)(fragment.MoofOffset - fragment.Offset) - 32)).ToArray();
        foreach (var at in boxes)
        {
            for (var bit = 1; bit < 256; bit <<= 1)
            {
                AssertBounded(Flip(file, at, (byte)bit));
            }
        }

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll<ushort[]>(places =>
            AssertBounded(places.Aggregate(file, (broken, place) => Flip(broken, boxes[place % boxes.Length], (byte)((place >> 8) | 1))))));
    }

    private static void AssertBounded(byte[] file)
    {
        try
        {
            Assert.All(Read(file), unit => Assert.InRange(unit.Length, 1, 16 * 1024));
        }
        catch (InvalidDataException damage)
        {
            Assert.Contains("restore", damage.Message, StringComparison.Ordinal);
        }
    }

    private static void RoundTrip(VideoFormat format, byte[][] nals) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll<byte[][], int>((plan, cut) =>
        {
            byte[][] units = [.. plan.Select(kinds => Unit(kinds.Select(kind => (int)kind), nals)), Unit([4], nals)];
            var file = Write(format, units, closed: true);
            Assert.Equal(units.Select(Convert.ToHexString), Read(file).Select(Convert.ToHexString));
            var torn = SegmentScannerTests.Scan(file[..(Math.Abs(cut % file.Length))]);
            if (torn.Header is not null)
            {
                Assert.Equal(units.Take(torn.Pictures).Select(Convert.ToHexString), Read(Recover(file, torn)).Select(Convert.ToHexString));
            }
        }));

    private static byte[] Unit(IEnumerable<int> kinds, byte[][] nals)
    {
        var unit = new List<byte>();
        foreach (var kind in kinds.DefaultIfEmpty(4))
        {
            var nal = nals[kind % nals.Length];
            unit.AddRange([0, 0, (byte)(nal.Length >> 8), (byte)nal.Length, .. nal]);
        }

        return [.. unit];
    }

    private static byte[] Write(VideoFormat format, byte[][] units, bool closed)
    {
        var output = new ArrayBufferWriter<byte>();
        var index = new SegmentIndex();
        SegmentHeaderWriter.Write(output, format, [], TestSegment.Start, TestSegment.HeaderBox, TestSegment.HeaderPayload);
        using var builder = new FragmentBuilder(format, []);
        builder.BeginSegment(0);
        for (var i = 0; i < units.Length; i++)
        {
            builder.AddPicture(Rent(units[i], format, isKey: i % PicturesInFragment == 0), i * TestSegment.FrameTicks);

            // One picture of the next fragment waits already, as it may.
            if (i > 0 && i % PicturesInFragment == 0)
            {
                Append(builder.Build((uint)(i / PicturesInFragment), TestSegment.Start, TestSegment.Start, i * TestSegment.FrameTicks), output, index);
            }
        }

        Append(builder.Build(99, TestSegment.Start, TestSegment.Start, units.Length * TestSegment.FrameTicks), output, index);
        if (closed)
        {
            SegmentTrailerWriter.Write(output, TestSegment.TrailerBox, TestSegment.TrailerPayload, index);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Append(Fragment fragment, ArrayBufferWriter<byte> output, SegmentIndex index)
    {
        using (fragment)
        {
            index.Add(fragment, output.WrittenCount);
            output.Write(fragment.Bytes.Span);
        }
    }

    private static AccessUnit Rent(byte[] bytes, VideoFormat format, bool isKey)
    {
        var unit = AccessUnit.Rent(bytes.Length);
        unit.Write(bytes);
        unit.Format = format;
        unit.IsKeyFrame = isKey;
        return unit;
    }

    // As start-up does: cut to what is whole, then the trailer.
    private static byte[] Recover(byte[] file, SegmentScan scan)
    {
        var index = new SegmentIndex();
        foreach (var fragment in scan.Fragments)
        {
            index.Add(fragment);
        }

        var trailer = new ArrayBufferWriter<byte>();
        SegmentTrailerWriter.Write(trailer, TestSegment.TrailerBox, TestSegment.TrailerPayload, index);
        return [.. file[..(int)scan.WholeLength], .. trailer.WrittenSpan];
    }

    private static List<byte[]> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var scan = SegmentScanner.Scan(stream);
        var units = new List<byte[]>();
        var reader = new SampleReader(stream, scan) { RestoresParameterSets = true };
        while (reader.Read() is { } unit)
        {
            using (unit)
            {
                if (unit.IsVideo)
                {
                    units.Add(unit.Data.ToArray());
                }
            }
        }

        return units;
    }

    private static byte[] Flip(byte[] file, int at, byte bits)
    {
        var flipped = (byte[])file.Clone();
        flipped[at] ^= bits;
        return flipped;
    }
}

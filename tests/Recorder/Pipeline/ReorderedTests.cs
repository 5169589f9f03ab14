using System.Buffers;

using NodaTime;

using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Retention.Archive;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Retention;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>A camera that sends B pictures and a key frame each 10 s: what a crash may take stays a matter of seconds, and nothing moves.</summary>
public sealed class ReorderedTests
{
    private static readonly Clip Film = Clip.H264LongGopWithB;
    private static readonly int[] Pyramid = [3, 2, 1, 4];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fragments_are_a_second_long_and_join_exactly(bool sound)
    {
        using var bench = await RecordAsync(sound);
        var fragments = bench.Sink.Fragments.ToList();
        Assert.InRange(fragments.Count, 21, 26);
        Assert.Single(bench.Sink.Runs);
        Assert.True(bench.Sink.Segments.Count >= 2);
        Assert.All(bench.Sink.Segments, segment => Assert.True(segment.Fragments[0].StartsWithKeyFrame));
        Assert.All(fragments, fragment => Assert.InRange((fragment.End - fragment.Start).TotalSeconds, 0.04, 1.001));
        Assert.All(fragments.Zip(fragments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal(21, (fragments[^1].End - fragments[0].Start).TotalSeconds, 0.001);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_picture_is_there_once_at_its_time(bool sound)
    {
        using var bench = await RecordAsync(sound);
        var seen = 0;
        foreach (var segment in bench.Sink.Segments)
        {
            var begin = seen;
            long due = 0;
            using var file = new MemoryStream(FileOf(segment, sound));
            var scan = SegmentScanner.Scan(file);
            Assert.Null(scan.Problem);
            foreach (var fragment in scan.Fragments)
            {
                Assert.Equal(due, fragment.PictureDecodeTime);
                due += fragment.PictureDuration;
                Assert.InRange((fragment.Start!.Value - segment.Start - Duration.FromTicks(fragment.StartTime * 1000 / 9)).TotalMilliseconds, -0.1, 0.1);
            }

            var reader = new SampleReader(file, scan) { RestoresParameterSets = true };
            while (reader.Read() is { } unit)
            {
                using (unit)
                {
                    if (unit.IsVideo)
                    {
                        Assert.Equal(Film.Times[seen] - Film.Times[begin], unit.Timestamp);
                        Assert.Equal(Convert.ToHexString(Film.Pictures[seen++]), Convert.ToHexString(unit.Data.Span));
                    }
                }
            }
        }

        Assert.Equal(Film.Pictures.Length, seen);
    }

    [Fact]
    public async Task Ffmpeg_decodes_the_camera_s_pictures_from_rising_times()
    {
        using var bench = await RecordAsync(sound: false);
        var first = bench.Sink.Segments[0];
        var pictures = first.Fragments.Sum(fragment => fragment.Pictures);
        var file = PlayersTests.Save(FileOf(first, sound: false));
        var source = PlayersTests.Save(Film.AnnexB);
        try
        {
            Assert.Equal("", Ffmpeg.ProbeWarnings(file));
            Assert.Equal("", Ffmpeg.Warnings(file));
            Assert.Equal(Film.Times.Take(pictures), PlayersTests.Times(file, "v"));
            var decoded = Ffmpeg.Probe($"-select_streams v -show_entries packet=dts -of csv=p=0 {file}")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line.Split(',')[0])).ToList();
            Assert.All(decoded.Zip(decoded.Skip(1)), pair => Assert.True(pair.First < pair.Second));
            Assert.All(decoded.Zip(Film.Times), pair => Assert.True(pair.First <= pair.Second));
            Assert.Equal(
                Ffmpeg.Output($"-f h264 -i {source} -map 0:v -frames:v {pictures} -vsync passthrough -f md5 -"),
                Ffmpeg.Output($"-i {file} -map 0:v -vsync passthrough -f md5 -"));
        }
        finally
        {
            File.Delete(file);
            File.Delete(source);
        }
    }

    [Fact]
    public async Task B_pictures_that_begin_later_lose_nothing_either()
    {
        using var bench = new ProcessorBench();
        // In order for two fragments, then reordered exactly from a cut on, without sound whose wait would hide it.
        var times = Enumerable.Range(0, 50).Concat(Enumerable.Range(0, 25).SelectMany(i => Pyramid.Select(place => 49 + (i * 4) + place))).ToArray();
        foreach (var time in times)
        {
            bench.Add(Units.Picture(bench.Time, 5_000_000 + (time * 3600L), key: time == 0, SyntheticRun.Video));
            bench.Step();
        }

        await bench.FinishAsync();
        var segment = Assert.Single(bench.Sink.Segments);
        var units = SegmentScannerTests.ReadAll(FileOf(segment, sound: false, SyntheticRun.Video));
        Assert.Equal(times.Select(time => time * 3600L), units.Select(unit => unit.Time));
        Assert.All(segment.Fragments.Zip(segment.Fragments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    [Fact]
    public async Task A_file_that_a_crash_left_is_adopted_up_to_where_its_pictures_are_whole()
    {
        using var bench = await RecordAsync(sound: false);
        using var temp = new TempData();
        var fragments = bench.Sink.Segments[0].Fragments.Take(7).ToList();
        await using (var killed = RecordStore.Open(temp.Data, LockOwner.Current("test", bench.Time), "0.1.0", bench.Time))
        {
            var run = await killed.Catalog.NameRunAsync(fragments[0].Start);
            using var segment = killed.Begin(new SegmentOpening("gate-1", run, "none", null, Film.Format, []));
            fragments.ForEach(fragment => Append(segment, fragment));
        }

        await using (var store = RecordStore.Open(temp.Data, LockOwner.Current("test", bench.Time), "0.1.0", bench.Time))
        {
            await store.StopAsync();
        }

        Assert.True(temp.Check().Ok, string.Join("; ", temp.Check().Findings));
        using var catalog = temp.Read();
        var adopted = Assert.Single(catalog.Segments());
        Assert.Equal(fragments.Sum(fragment => fragment.Pictures), adopted.Pictures);

        // The last pictures that came are shown behind others that did not: up to two of them do not count.
        Assert.InRange((fragments[^1].End - adopted.End).TotalMilliseconds, 0, 80);
    }

    private static void Append(SegmentWriter segment, RecordingSink.FragmentSeen seen)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(seen.Bytes.Length);
        seen.Bytes.CopyTo(bytes, 0);
        using var fragment = new Fragment(bytes, seen.Bytes.Length)
        {
            Start = seen.Start,
            End = seen.End,
            Pictures = seen.Pictures,
            SoundFrames = seen.SoundFrames,
            StartsWithKeyFrame = seen.StartsWithKeyFrame,
        };
        segment.Append(fragment);
    }

    private static async Task<ProcessorBench> RecordAsync(bool sound)
    {
        var bench = new ProcessorBench(segmentSeconds: 5);
        bench.Source.Audio = sound ? Units.Aac : null;
        bench.Source.Alignment = sound ? new TrackAlignment(bench.Timestamp, 0, FromSenderReports: true) : null;
        var (origin, sounds) = (bench.Timestamp, 0L);
        for (var i = 0; i < Film.Pictures.Length; i++)
        {
            for (; sound && sounds * 1024 < i * 640; sounds++)
            {
                bench.Add(Units.Sound(bench.Time, sounds * 1024));
            }

            var unit = Film.Unit(i);
            unit.Timestamp += origin;
            unit.Arrival = bench.Time.GetCurrentInstant();
            unit.ArrivalTicks = bench.Time.GetTimestamp();
            bench.Add(unit);
            bench.Step();
        }

        await bench.FinishAsync();
        return bench;
    }

    private static byte[] FileOf(RecordingSink.SegmentSeen segment, bool sound, VideoFormat? format = null)
    {
        var file = new ArrayBufferWriter<byte>();
        SegmentHeaderWriter.Write(file, format ?? Film.Format, StoredSound.Own(sound ? Units.Aac : null), segment.Start, Guid.Empty, []);
        segment.Fragments.ForEach(fragment => file.Write(fragment.Bytes));
        return file.WrittenSpan.ToArray();
    }
}

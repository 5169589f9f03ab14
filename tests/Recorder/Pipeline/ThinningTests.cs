using System.Buffers;

using FsCheck;
using FsCheck.Fluent;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.H264;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Overlay;

using Xunit.Abstractions;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>While its disk is full a camera's key frames are recorded and nothing between them: whole, at their times, and without a hole where that begins and ends.</summary>
public sealed class ThinningTests(ITestOutputHelper output)
{
    private const int Samples = 100;
    private const string Why = "volume main is full, 3.00 GB are left, and storage.when_full is thin: key frames only; free space on this disk or enlarge it";
    private const int Pictures = 1500;
    private static readonly Duration Frame = Duration.FromMilliseconds(40);

    [Theory]
    [InlineData(25, false)]
    [InlineData(25, true)]
    [InlineData(50, true)]
    [InlineData(250, false)]
    [InlineData(250, true)]
    public async Task A_run_of_key_frames_joins_the_full_ones_without_a_hole(int gop, bool sound)
    {
        const int From = 400, To = 1000;
        using var bench = await RecordAsync(Keys(gop), taken => taken is >= From and < To ? Why : null, sound);
        var (begin, end) = (RoundUp(From, gop), RoundUp(To, gop));
        Assert.Equal([null, Why, null], bench.Sink.Runs.Select(run => run.Thinned));
        Assert.Equal([Why, "the disk has room again: all pictures are recorded, no longer key frames only"], bench.Sink.Ends.Take(2).Select(ended => ended.Why.Detail));
        Assert.All(bench.Sink.Ends.Take(2), ended => Assert.Equal(GapCause.Disk, ended.Why.Cause));
        Assert.Equal((end - begin) - ((end - begin) / gop), bench.Status.Thinned);
        Assert.Equal((0L, 0L, Pictures - bench.Status.Thinned), (bench.Status.HeldBack, bench.Status.DroppedFragments, bench.Status.Pictures));
        AssertWhole(bench, Pictures);

        var thinned = bench.Sink.Segments.Where(segment => segment.Run == 2).SelectMany(segment => segment.Fragments).ToList();
        Assert.Equal((end - begin) / gop, thinned.Count);
        Assert.All(thinned, fragment => Assert.Equal((1, true, gop * Frame), (fragment.Pictures, fragment.StartsWithKeyFrame, fragment.End - fragment.Start)));
        Assert.InRange(bench.Sink.Fragments.Sum(fragment => fragment.SoundFrames), sound ? 935 : 0, sound ? 938 : 0);
        Assert.InRange(thinned.Sum(fragment => fragment.SoundFrames), sound ? ((end - begin) / 1.6) - 2 : 0, sound ? ((end - begin) / 1.6) + 2 : 0);
    }

    [Fact]
    public async Task Whatever_the_groups_and_whenever_it_changes_nothing_is_missing_but_what_lies_between_key_frames()
    {
        foreach (var walk in Walks.Sample(Samples))
        {
            output.WriteLine($"{walk}"); // The last one told is the one that failed.
            var thinned = walk.Thinned;
            using var bench = await RecordAsync(walk.Keys, taken => thinned[(int)taken] ? Why : null, walk.Sound);
            Assert.Equal(walk.Keys.Length, bench.Status.Pictures + bench.Status.Thinned);
            Assert.Equal(0, bench.Status.HeldBack);
            AssertWhole(bench, walk.Keys.Length);
            Assert.All(
                bench.Sink.Segments.Where(segment => bench.Sink.Runs[segment.Run - 1].Thinned is not null).SelectMany(segment => segment.Fragments),
                fragment => Assert.Equal((1, true), (fragment.Pictures, fragment.StartsWithKeyFrame)));
        }
    }

    [Fact]
    public async Task A_run_that_ends_within_a_group_lasts_until_its_last_picture_is_over()
    {
        using var bench = await RecordAsync([.. Keys(50).Take(180)], _ => Why, sound: false);
        Assert.Equal(4, bench.Sink.Fragments.Sum(fragment => fragment.Pictures));
        AssertWhole(bench, 180);
    }

    [Theory]
    [InlineData("H264WithB")]
    [InlineData("H264LongGopWithB")]
    [InlineData("H265WithB")]
    [InlineData("H265OpenGop")]
    [InlineData("H265LongOpenGop")]
    public async Task Of_a_real_stream_each_key_frame_is_there_at_its_time_and_players_show_them_all(string film)
    {
        var clip = (Clip)typeof(Clip).GetProperty(film)!.GetValue(null)!;
        var keys = Enumerable.Range(0, clip.Pictures.Length).Where(clip.IsKeyFrame).ToList();
        using var bench = new ProcessorBench(segmentSeconds: 600, thinning: _ => Why);
        bench.Time.Advance(Duration.FromSeconds(5)); // Past the hour: one segment.
        for (var i = 0; i < clip.Pictures.Length; i++)
        {
            var unit = clip.Unit(i);
            unit.Timestamp += bench.Timestamp - (i * (long)ProcessorBench.Frame);
            (unit.Arrival, unit.ArrivalTicks) = (bench.Time.GetCurrentInstant(), bench.Time.GetTimestamp());
            bench.Add(unit);
            bench.Step();
        }

        await bench.FinishAsync();
        var file = FileOf(Assert.Single(bench.Sink.Segments), clip.Format);
        var stored = SegmentScannerTests.ReadAll(file);
        Assert.Equal(keys.Select(key => clip.Times[key] - clip.Times[keys[0]]), stored.Select(unit => unit.Time));
        Assert.All(stored.Zip(keys), pair => Assert.Equal(Slice(clip.Pictures[pair.Second])[1..], Slice(pair.First.Bytes)[1..]));
        Assert.Equal(clip.Times.Max() + ProcessorBench.Frame - clip.Times[keys[0]], (long)Math.Round((bench.Sink.Fragments.Last().End - bench.Sink.Fragments.First().Start).TotalSeconds * 90_000));

        var path = PlayersTests.Save(file);
        try
        {
            Assert.Equal("", Ffmpeg.Warnings(path));
            Assert.Equal(keys.Select(key => clip.Times[key] - clip.Times[keys[0]]), PlayersTests.Times(path, "v"));
            var shown = Ffmpeg.Probe($"-show_entries frame=pict_type,key_frame -of csv=p=0 {path}").Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(keys.Count, shown.Length);
            Assert.All(shown, frame => Assert.StartsWith("1,I", frame, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Labels_in_pixels_of_key_frames_alone_cost_a_fraction()
    {
        var film = CameraUnits.X264("keyint=25:min-keyint=25:scenecut=0", seconds: 12);
        using var full = await PixelsAsync(film, null);
        using var thinned = await PixelsAsync(film, Why);
        Assert.Equal((300, 12, 288), (full.Sink.Fragments.Sum(fragment => fragment.Pictures), thinned.Sink.Fragments.Sum(fragment => fragment.Pictures), thinned.Status.Thinned));
        Assert.Equal(("pixels", Why), (thinned.Sink.Runs[0].Label, thinned.Sink.Runs[0].Thinned));
        Assert.Equal(TimeSpan.FromSeconds(12), (thinned.Sink.Fragments.Last().End - thinned.Sink.Fragments.First().Start).ToTimeSpan());
        output.WriteLine($"{full.Status.PictureBytes} bytes of all pictures, {thinned.Status.PictureBytes} of key frames");
        Assert.True(thinned.Status.PictureBytes * 3 < full.Status.PictureBytes, $"{thinned.Status.PictureBytes} of {full.Status.PictureBytes} bytes");
    }

    private static async Task<ProcessorBench> PixelsAsync(CameraUnits film, string? thinned)
    {
        var settings = new PixelLabelSettings(Labels.Hall, new LabelStyle(), Labels.FakeFont(), VideoCodec.H264, null, "ultrafast", 500_000, 2, 1);
        var time = new ManualTime();
        var bench = new ProcessorBench(
            segmentSeconds: 600, paths: status => new MediaPaths(settings, prefersStrip: false, status, guard: null, time, NullLogger.Instance), thinning: _ => thinned);
        foreach (var bytes in film.Units)
        {
            var unit = AccessUnit.Rent(bytes.Length);
            unit.Write(bytes);
            (unit.Format, unit.Timestamp, unit.IsKeyFrame) = (film.Format, bench.Timestamp, H264NalUnit.IsKeyFrame(bytes));
            (unit.Arrival, unit.ArrivalTicks) = (bench.Time.GetCurrentInstant(), bench.Time.GetTimestamp());
            bench.Add(unit);
            bench.Step();
        }

        await bench.FinishAsync();
        return bench;
    }

    private static Gen<Walk> Walks =>
        from groups in Gen.Choose(1, 80).NonEmptyListOf()
        from periods in Gen.Choose(1, 300).NonEmptyListOf()
        from sound in Gen.Elements(false, true)
        select new Walk([.. groups], [.. periods], sound);

    /// <summary>From its first to its last moment the camera is recorded, in fragments that join.</summary>
    private static void AssertWhole(ProcessorBench bench, int pictures)
    {
        var fragments = bench.Sink.Fragments.ToList();
        Assert.All(fragments.Zip(fragments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal(pictures * Frame, fragments[^1].End - fragments[0].Start);
        var starts = bench.Sink.Segments.GroupBy(segment => segment.Run, (_, segments) => segments.First().Start).ToList();
        Assert.Equal(bench.Sink.Ends.Select(ended => ended.End).SkipLast(1), starts.Skip(1));
    }

    private static bool[] Keys(int gop) => [.. Enumerable.Range(0, Pictures).Select(picture => picture % gop == 0)];

    private static int RoundUp(int picture, int gop) => (picture + gop - 1) / gop * gop;

    private static async Task<ProcessorBench> RecordAsync(bool[] keys, Func<long, string?> thinning, bool sound)
    {
        var bench = new ProcessorBench(segmentSeconds: 10, thinning: thinning);
        bench.Source.Audio = sound ? Units.Aac : null;
        bench.Source.Alignment = sound ? new TrackAlignment(bench.Timestamp, 0, FromSenderReports: true) : null;
        var sounds = 0L;
        for (var i = 0; i < keys.Length; i++)
        {
            for (; sound && sounds * 1024 < i * 640; sounds++)
            {
                bench.Add(Units.Sound(bench.Time, sounds * 1024));
            }

            bench.Picture(keys[i], format: SyntheticRun.Video);
        }

        await bench.FinishAsync();
        return bench;
    }

    private static byte[] Slice(byte[] unit) => Clip.Nals(unit).Last().ToArray();

    private static byte[] FileOf(RecordingSink.SegmentSeen segment, VideoFormat format)
    {
        var file = new ArrayBufferWriter<byte>();
        SegmentHeaderWriter.Write(file, format, [], segment.Start, Guid.Empty, []);
        segment.Fragments.ForEach(fragment => file.Write(fragment.Bytes));
        return file.WrittenSpan.ToArray();
    }

    private sealed record Walk(IReadOnlyList<int> Groups, IReadOnlyList<int> Periods, bool Sound)
    {
        internal bool[] Keys => [.. Groups.SelectMany(length => Enumerable.Range(0, length).Select(picture => picture == 0))];

        internal bool[] Thinned =>
            [.. Periods.SelectMany((length, number) => Enumerable.Repeat(number % 2 == 1, length)), .. Enumerable.Repeat(false, Groups.Sum() + 1)];

        public override string ToString() => $"groups {string.Join(' ', Groups)}; periods {string.Join(' ', Periods)}; sound {Sound}";
    }
}

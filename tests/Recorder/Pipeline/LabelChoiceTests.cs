using System.Buffers;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Domain;
using Supervision.Media.H264;
using Supervision.Media.H264.Strip;
using Supervision.Media.Mp4;
using Supervision.Media.Streams;
using Supervision.Overlay;
using Supervision.Recorder.Cameras;
using Supervision.Recorder.Pipeline;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Mp4;
using Supervision.Tests.Overlay;

namespace Supervision.Tests.Recorder.Pipeline;

/// <summary>Label mode <c>auto</c>: which label a stream gets, and what the timeline looks like where that changes.</summary>
public sealed class LabelChoiceTests
{
    private const int Gop = 25;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_progressive_H264_stream_gets_the_strip_wherever_its_parameter_sets_are(bool inBand)
    {
        using var bench = Bench();
        Send(bench, Clip.H264Wide, picture => inBand ? picture : WithoutSets(picture));
        await bench.FinishAsync();

        var run = Assert.Single(bench.Sink.Runs);
        Assert.Equal(("strip", "strip", ""), (run.Label, bench.Status.Label, bench.Status.LabelReason));
        Assert.Equal(Clip.H264Wide.Format, run.StripOf);
        Assert.Equal((640, run.Video.Height), (run.LabelBox!.Width, run.LabelBox.Y + run.LabelBox.Height));
        AssertWhole(bench, Clip.H264Wide.Pictures.Length);
    }

    [Theory]
    [InlineData("H.265", StripObstacle.Coding)]
    [InlineData("interlaced", StripObstacle.Interlaced)]
    [InlineData("B", StripObstacle.BSlices)]
    public async Task A_stream_that_cannot_gets_pixels_from_its_first_picture_on(string stream, StripObstacle obstacle)
    {
        var clip = stream switch { "H.265" => Clip.H265Wide, "B" => Clip.H264WideWithB, _ => Clip.H264WideInterlaced };
        using var bench = Bench();
        Send(bench, clip);
        await bench.FinishAsync();

        Assert.Equal("pixels", Assert.Single(bench.Sink.Runs).Label);
        Assert.Equal(("pixels", obstacle.Text()), (bench.Status.Label, bench.Status.LabelReason));
        Assert.Equal(0, bench.Status.HeldBack);
        AssertWhole(bench, clip.Pictures.Length);
    }

    [Fact]
    public async Task B_pictures_that_begin_later_end_the_run_and_pixels_begin_at_the_next_key_frame()
    {
        using var bench = Bench();
        var clip = Clip.H264WideWithB;
        SendWithLateB(bench, clip);
        await bench.FinishAsync();

        Assert.Equal(["strip", "pixels"], bench.Sink.Runs.Select(run => run.Label));
        Assert.Equal(StripObstacle.BSlices.Text(), bench.Status.LabelReason);
        var (end, why) = bench.Sink.Ends[0];
        Assert.Equal(GapCause.CameraChange, why.Cause);
        var resumed = bench.Sink.Segments[1].Start;
        Assert.True(bench.Sink.Segments[1].Fragments[0].StartsWithKeyFrame);
        Assert.InRange((resumed - bench.Sink.Segments[0].Start).TotalMilliseconds, (2 * Gop * 40) - 10, (2 * Gop * 40) + 10);
        Assert.InRange((resumed - end).TotalMilliseconds, 40, Gop * 40);
        Assert.Equal(Gop, bench.Sink.Segments[1].Fragments.Sum(fragment => fragment.Pictures));
        AssertPlays(bench);
    }

    [Fact]
    public async Task What_was_found_out_about_a_stream_holds_after_a_reconnect()
    {
        IMediaPaths? kept = null;
        using var first = new ProcessorBench(paths: status => kept = Paths(status));
        SendWithLateB(first, Clip.H264WideWithB);
        await first.FinishAsync();

        using var second = new ProcessorBench(paths: _ => kept!);
        SendWithLateB(second, Clip.H264WideWithB);
        await second.FinishAsync();

        Assert.Equal("pixels", Assert.Single(second.Sink.Runs).Label);
        Assert.Equal(0, second.Status.HeldBack);
    }

    [Fact]
    public async Task Another_stream_is_judged_anew()
    {
        using var bench = Bench();
        Send(bench, Clip.H264WideWithB);
        Send(bench, Clip.H264Wide);
        Send(bench, Clip.H265Wide);
        await bench.FinishAsync();

        Assert.Equal(["pixels", "strip", "pixels"], bench.Sink.Runs.Select(run => run.Label));
        AssertJoined(bench);
        AssertPlays(bench);
    }

    [Fact]
    public async Task A_stream_that_comes_back_is_known()
    {
        using var bench = Bench();
        SendWithLateB(bench, Clip.H264WideWithB);
        Send(bench, Clip.H265Wide);
        SendWithLateB(bench, Clip.H264WideWithB);
        await bench.FinishAsync();

        Assert.Equal(["strip", "pixels", "pixels", "pixels"], bench.Sink.Runs.Select(run => run.Label));
        Assert.Equal(StripObstacle.BSlices.Text(), bench.Status.LabelReason);
    }

    [Fact]
    public async Task One_broken_picture_costs_the_strip_for_a_while_only()
    {
        using var bench = new ProcessorBench(paths: status => new LaterPaths(time => Paths(status, time: time)));
        SendWithBroken(bench, brokenPicture: Gop * 3 / 2);
        Send(bench, Clip.H264Wide);
        await bench.FinishAsync();

        Assert.Equal(["strip", "pixels", "strip"], bench.Sink.Runs.Select(run => run.Label));
        Assert.Equal(bench.Sink.Ends[1].End, bench.Sink.Segments[2].Start);
        Assert.Equal(("strip", ""), (bench.Status.Label, bench.Status.LabelReason));
        Assert.Equal(3 * Gop, bench.Sink.Segments[2].Fragments.Sum(fragment => fragment.Pictures));
        AssertPlays(bench);
    }

    [Fact]
    public async Task A_new_try_that_its_key_frame_would_end_costs_no_run()
    {
        using var bench = new ProcessorBench(paths: status => new LaterPaths(time => Paths(status, time: time)));
        SendWithBroken(bench, brokenPicture: Gop * 3 / 2);
        Send(bench, Clip.H264Wide, WithLayers);
        await bench.FinishAsync();

        Assert.Equal(["strip", "pixels"], bench.Sink.Runs.Select(run => run.Label));
        Assert.Equal(4 * Gop, bench.Sink.Segments[1].Fragments.Sum(fragment => fragment.Pictures));
        AssertPlays(bench);
    }

    [Fact]
    public async Task Other_parameter_sets_get_another_strip_without_a_hole()
    {
        using var bench = Bench();
        Send(bench, Clip.H264Wide);
        Send(bench, Clip.H264WideOther);
        await bench.FinishAsync();

        Assert.Equal(["strip", "strip"], bench.Sink.Runs.Select(run => run.Label));
        Assert.Equal([Clip.H264Wide.Format, Clip.H264WideOther.Format], bench.Sink.Runs.Select(run => run.StripOf!));
        AssertWhole(bench, Clip.H264Wide.Pictures.Length + Clip.H264WideOther.Pictures.Length);
    }

    [Fact]
    public async Task A_path_that_is_superseded_goes_at_a_key_frame_without_a_hole()
    {
        using var bench = new ProcessorBench(paths: _ => new FadingPaths());
        bench.Pictures(4 * Gop, Gop);
        await bench.FinishAsync();

        Assert.Equal([2 * Gop, 2 * Gop], bench.Sink.Segments.Select(segment => segment.Fragments.Sum(fragment => fragment.Pictures)));
        Assert.Equal(GapCause.CameraChange, bench.Sink.Ends[0].Why.Cause);
        AssertJoined(bench);
    }

    [Fact]
    public async Task A_label_too_long_for_a_strip_goes_into_the_pixels()
    {
        var text = Labels.Hall with { Hall = string.Concat(Enumerable.Repeat("永昌街道便民服务中心", 60)) };
        using var bench = Bench(text);
        Send(bench, Clip.H264Wide);
        await bench.FinishAsync();

        Assert.Equal("pixels", Assert.Single(bench.Sink.Runs).Label);
        Assert.StartsWith("label strip: a picture of 640 x 360 has no room ", bench.Status.LabelReason, StringComparison.Ordinal);
        AssertWhole(bench, Clip.H264Wide.Pictures.Length);
    }

    [Fact]
    public async Task Larger_text_makes_a_higher_strip()
    {
        using var bench = Bench(style: new LabelStyle { TextHeight = 1.0 / 18 });
        Send(bench, Clip.H264Wide);
        await bench.FinishAsync();

        var box = Assert.Single(bench.Sink.Runs).LabelBox!;
        Assert.InRange(box.Height, 3 * 16, 8 * 16);
        AssertPlays(bench);
    }

    [Fact]
    public async Task Pixels_where_they_are_asked_for_have_no_reason()
    {
        using var bench = new ProcessorBench(paths: status => Paths(status, prefersStrip: false));
        Send(bench, Clip.H264Wide);
        await bench.FinishAsync();

        Assert.Equal("pixels", Assert.Single(bench.Sink.Runs).Label);
        Assert.Equal("", bench.Status.LabelReason);
    }

    private static ProcessorBench Bench(LabelText? text = null, LabelStyle? style = null)
    {
        var bench = new ProcessorBench(paths: status => Paths(status, text, style));
        bench.Time.Advance(Duration.FromSeconds(10)); // No segment is to be cut at the full minute.
        return bench;
    }

    private static MediaPaths Paths(CameraStatus status, LabelText? text = null, LabelStyle? style = null, bool prefersStrip = true, ManualTime? time = null) => new(
        new PixelLabelSettings(text ?? Labels.Hall, style ?? new(), RealFont.Font, VideoCodec.H264, null, "ultrafast", 1_000_000, 2, 1),
        prefersStrip, status, guard: null, time ?? new(), NullLogger.Instance);

    private static void Send(ProcessorBench bench, Clip clip, Func<byte[], byte[]>? change = null, Func<int, bool>? wanted = null)
    {
        var origin = bench.Timestamp;
        for (var i = 0; i < clip.Pictures.Length; i++)
        {
            if (wanted?.Invoke(i) ?? true)
            {
                var unit = AccessUnit.Rent(clip.Pictures[i].Length);
                unit.Write(change?.Invoke(clip.Pictures[i]) ?? clip.Pictures[i]);
                (unit.Format, unit.IsKeyFrame, unit.Timestamp) = (clip.Format, clip.IsKeyFrame(i), origin + clip.Times[i]);
                (unit.Arrival, unit.ArrivalTicks) = (bench.Time.GetCurrentInstant(), bench.Time.GetTimestamp());
                bench.Add(unit);
            }

            bench.Step();
        }
    }

    /// <summary>B pictures come from the middle of the second group on: nothing refers to those that are left out before.</summary>
    private static void SendWithLateB(ProcessorBench bench, Clip clip) =>
        Send(bench, clip, wanted: i => i > Gop * 3 / 2 || (Clip.Nals(clip.Pictures[i]).First(nal => H264NalUnit.TypeOf(nal.Span) is H264NalType.Slice or H264NalType.IdrSlice).Span[0] & 0x60) != 0);

    /// <summary>Of one picture only the first bytes of a slice came.</summary>
    private static void SendWithBroken(ProcessorBench bench, int brokenPicture)
    {
        bench.Time.Advance(Duration.FromSeconds(10));
        var broken = Clip.H264Wide.Pictures[brokenPicture];
        Send(bench, Clip.H264Wide, picture => ReferenceEquals(picture, broken) ? [0, 0, 0, 2, 0x41, 0x9A] : picture);
    }

    /// <summary>With a prefix unit, as streams of several layers have it.</summary>
    private static byte[] WithLayers(byte[] picture) => [0, 0, 0, 4, 0x6E, 0x40, 0x80, 0x80, .. picture];

    private static byte[] WithoutSets(byte[] picture)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var nal in Clip.Nals(picture).Where(nal => !H264NalUnit.IsParameterSet(nal.Span)))
        {
            AnnexB.WriteLengthPrefixed([0, 0, 1, .. nal.Span], output);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void AssertWhole(ProcessorBench bench, int pictures)
    {
        Assert.Equal(pictures, bench.Sink.Fragments.Sum(fragment => fragment.Pictures));
        AssertJoined(bench);
        AssertPlays(bench);
    }

    private static void AssertJoined(ProcessorBench bench)
    {
        var fragments = bench.Sink.Fragments.ToList();
        Assert.All(fragments.Zip(fragments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal(bench.Sink.Segments.Select(segment => segment.Start).Skip(1), bench.Sink.Ends.SkipLast(1).Select(end => end.End));
    }

    private static void AssertPlays(ProcessorBench bench)
    {
        foreach (var segment in bench.Sink.Segments)
        {
            var content = new ArrayBufferWriter<byte>();
            SegmentHeaderWriter.Write(content, bench.Sink.Runs[segment.Run - 1].Video, [], segment.Start, Guid.Empty, []);
            segment.Fragments.ForEach(fragment => content.Write(fragment.Bytes));
            var file = PlayersTests.Save(content.WrittenSpan.ToArray());
            Assert.Equal("", Ffmpeg.Warnings(file));
            File.Delete(file);
        }
    }

    /// <summary>Paths under a clock by which a minute passes as soon as a label goes into the pixels.</summary>
    private sealed class LaterPaths : IMediaPaths
    {
        private readonly ManualTime _time = new();
        private readonly MediaPaths _paths;

        public LaterPaths(Func<ManualTime, MediaPaths> make) => _paths = make(_time);

        public void Preview(AccessUnit picture) => _paths.Preview(picture);

        public IVideoPath CreateVideo(VideoFormat input, double pictureRate, bool isThinned)
        {
            var path = _paths.CreateVideo(input, pictureRate, isThinned);
            _time.Advance(path is PixelLabelPath ? Duration.FromTimeSpan(LabelChoice.FirstPause) : Duration.Zero);
            return path;
        }

        public ISoundPath? CreateSound(AudioFormat input) => _paths.CreateSound(input);
    }

    /// <summary>Paths of which the first has had its day in the middle of the second group.</summary>
    private sealed class FadingPaths : IMediaPaths
    {
        private bool _isSecond;

        public void Preview(AccessUnit picture) => Assert.True(picture.IsVideo);

        public IVideoPath CreateVideo(VideoFormat input, double pictureRate, bool isThinned)
        {
            var path = new FadingPath(input, _isSecond ? int.MaxValue : Gop * 3 / 2);
            _isSecond = true;
            return path;
        }

        public ISoundPath? CreateSound(AudioFormat input) => null;
    }

    private sealed class FadingPath(VideoFormat input, int pictures) : IVideoPath
    {
        private int _seen;

        public string Label => "none";

        public LabelBox? LabelBox => null;

        public VideoFormat? Original => input;

        public bool IsSuperseded => _seen > pictures;

        public bool Process(AccessUnit picture, IPictureReceiver receiver)
        {
            _seen++;
            receiver.Receive(picture);
            return true;
        }

        public void Finish(IPictureReceiver receiver) => Assert.NotNull(receiver);

        public void Dispose() => Assert.True(_seen > 0);
    }
}

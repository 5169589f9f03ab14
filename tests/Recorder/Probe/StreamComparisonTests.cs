using FsCheck;
using FsCheck.Fluent;

using Supervision.Media.Codecs;
using Supervision.Media.Streams;
using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Probe;

using VideoEncoder = Supervision.Recorder.Onvif.Media.VideoEncoder;

namespace Supervision.Tests.Recorder.Probe;

/// <summary>What a camera says against what its stream shows.</summary>
public sealed class StreamComparisonTests
{
    private static readonly PictureMeasure Shown = new()
    {
        Codec = VideoCodec.H264,
        Coding = new PictureCoding("Main", "4.0", false),
        Width = 1920,
        Height = 1080,
        Pictures = 250,
        FramesPerSecond = 25,
        Gop = new([50, 50], 10),
        BPictures = 0,
        Damaged = 0,
        MeanBitrate = 4_000_000,
        PeakBitrate = 5_000_000,
        SmartCodec = [],
        FormatChanges = 0,
    };

    private static readonly VideoEncoder Said = new()
    {
        Token = "e",
        Name = "e",
        UseCount = 1,
        Encoding = "H264",
        Codec = PictureCodec.H264,
        CodecProfile = "Main",
        Resolution = new(1920, 1080),
        FrameRate = 25,
        GopLength = 50,
        BitrateKbps = 4096,
        AnchorDistance = 1,
    };

    [Fact]
    public void The_same_is_no_difference() => Assert.Empty(Of(Said, Shown));

    [Fact]
    public void Each_difference_has_its_name() => Assert.Equal(
        "Codec H265 H264; CodecProfile High Main; Resolution 1280x720 1920x1080; FrameRate 12.5 25; Gop 100 50; BPictures yes none; Bitrate 1024 kbit/s 4000 kbit/s; Sound on off",
        string.Join("; ", StreamComparison.Of(
            Said with { Codec = PictureCodec.H265, Encoding = "H265", CodecProfile = "High", Resolution = new(1280, 720), EncodingInterval = 2, GopLength = 100, AnchorDistance = 3, BitrateKbps = 1024 },
            saysSound: true,
            Measure(Shown)).Select(one => $"{one.Item} {one.Says} {one.Shows}")));

    [Fact]
    public void What_is_not_said_or_not_seen_is_not_compared()
    {
        var mute = Said with { CodecProfile = null, Resolution = default, FrameRate = null, GopLength = null, AnchorDistance = null, BitrateKbps = null };
        Assert.Empty(Of(mute, Shown with { FramesPerSecond = 3, BPictures = 9, Gop = new([7], 0) }));
        Assert.Empty(Of(Said, Shown with { Coding = null, Gop = new([], 30) }));
        Assert.Empty(StreamComparison.Of(null, false, Measure(Shown)));
        Assert.Empty(StreamComparison.Of(Said, false, Measure(null)));
    }

    [Fact]
    public void Baseline_has_two_names_and_a_stretch_without_end_is_too_long()
    {
        Assert.Empty(Of(Said with { CodecProfile = "Baseline" }, Shown with { Coding = new PictureCoding("Constrained Baseline", "4.0", false) }));
        Assert.Equal("more than 120", Assert.Single(Of(Said, Shown with { Gop = new([], 120) })).Shows);
    }

    [Fact]
    public void Rates_differ_beyond_a_twentieth_and_bits_beyond_half_as_much_again() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 120).ToArbitrary(),
        Gen.Choose(1, 20_000).ToArbitrary(),
        (rate, kbps) =>
        {
            var items = Of(Said with { FrameRate = 25, BitrateKbps = 4096 }, Shown with { FramesPerSecond = rate / 2.0, MeanBitrate = kbps * 1000.0 }).Select(one => one.Item).ToList();
            return items.Contains(CameraItem.FrameRate) == (Math.Abs((rate / 2.0) - 25) > 1.25) && items.Contains(CameraItem.Bitrate) == (kbps > 4096 * 1.5);
        }));

    private static IReadOnlyList<StreamDifference> Of(VideoEncoder says, PictureMeasure shown) => StreamComparison.Of(says, saysSound: false, Measure(shown));

    private static StreamMeasure Measure(PictureMeasure? picture) => new(TimeSpan.FromSeconds(10), picture, null, default, null, null);
}

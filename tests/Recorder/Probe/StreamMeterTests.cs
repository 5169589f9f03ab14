using FsCheck;
using FsCheck.Fluent;

using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

using Supervision.Media.H264;
using Supervision.Recorder.Probe;
using Supervision.Tests.Fakes;
using Supervision.Tests.Media.Codecs;

namespace Supervision.Tests.Recorder.Probe;

/// <summary>What is measured of access units, by hand and of real encoders.</summary>
public sealed class StreamMeterTests
{
    private const int Frame = 3600;

    private readonly ManualTime _time = new();

    [Fact]
    public void Pictures_at_25_a_second_in_GOPs_of_50()
    {
        var picture = Measure(250, number => number % 50 == 0, _ => 1000);

        Assert.Equal((250, 25d), (picture.Pictures, Math.Round(picture.FramesPerSecond, 6)));
        Assert.Equal([50, 50, 50], picture.Gop.Lengths);
        Assert.Equal((50, 50, 50, 50), (picture.Gop.Usual, picture.Gop.Shortest, picture.Gop.Longest, picture.Gop.Unfinished));
        Assert.Equal(25 * 1004 * 8, picture.MeanBitrate, 0.001);
        Assert.Equal(25 * 1004 * 8, picture.PeakBitrate, 0.001);
        Assert.Equal((0, 0, 0), (picture.BPictures, picture.Damaged, picture.FormatChanges));
        Assert.Empty(picture.SmartCodec);
        Assert.Null(picture.Coding); // The units' parameter sets are invented.
    }

    [Fact]
    public void The_fullest_second_stands_out()
    {
        var picture = Measure(100, number => number % 50 == 0, number => number is >= 25 and < 50 ? 3000 : 1000);

        Assert.Equal(25 * 3004 * 8, picture.PeakBitrate, 0.001);
        Assert.Equal(25 * 1504 * 8, picture.MeanBitrate, 0.001);
    }

    [Theory]
    [InlineData("50 50 50 50 50", "")]
    [InlineData("12 50 50 50 50", "")] // An extra key frame for the new viewer.
    [InlineData("50 25 50 60 25", "GopVaries")]
    [InlineData("25 50 100 150", "GopVaries GopGrows")]
    [InlineData("50 50 60 70 80", "GopGrows")]
    [InlineData("50 50 60 70 70", "")]
    [InlineData("250", "KeyFramesRare")]
    [InlineData("150 50", "")] // Two stretches judge nothing.
    public void Signs_of_a_smart_codec(string lengths, string signs)
    {
        var keys = new HashSet<int> { 0 };
        var at = 0;
        foreach (var length in lengths.Split(' ').Select(int.Parse))
        {
            keys.Add(at += length);
        }

        Assert.Equal(signs, string.Join(' ', Measure(at + 10, keys.Contains, _ => 100).SmartCodec));
    }

    [Fact]
    public void A_stream_without_a_key_frame_is_rare_in_them()
    {
        var picture = Measure(400, _ => false, _ => 100);

        Assert.Equal([SmartCodecSign.KeyFramesRare], picture.SmartCodec);
        Assert.Equal(400, picture.Gop.Unfinished);
        Assert.Null(picture.Gop.Usual);
    }

    [Fact]
    public void Stretches_with_losses_are_not_counted()
    {
        using var meter = new StreamMeter(NullLogger.Instance);
        for (var number = 0; number < 60; number++)
        {
            using var unit = Units.Picture(_time, number * Frame, key: number % 10 == 0);
            (unit.LostBefore, unit.IsDamaged) = (number == 25 ? 3 : 0, number == 35);
            meter.Take(unit);
        }

        Assert.Equal([10, 10], meter.Picture!.Gop.Lengths); // Of five whole stretches two are broken, and the first is left out.
        Assert.Equal(1, meter.Picture.Damaged);
    }

    [Fact]
    public void Timestamps_that_jump_are_replaced_by_the_time_of_arrival()
    {
        using var meter = new StreamMeter(NullLogger.Instance);
        for (var number = 0; number < 100; number++)
        {
            using var unit = Units.Picture(_time, number * Frame * (number < 50 ? 1 : 1000L), key: number % 50 == 0);
            meter.Take(unit);
            _time.Advance(Duration.FromMilliseconds(40));
        }

        Assert.Equal(25, meter.Picture!.FramesPerSecond, 0.001);
    }

    [Theory]
    [InlineData(TestClip.H264 + " -profile:v main", "Main", 0, 25)]
    [InlineData(TestClip.H264WithB, "High", 25, 25)]
    [InlineData(TestClip.H264 + " -profile:v baseline -level 3.1", "Constrained Baseline", 0, 25)]
    [InlineData(TestClip.H265, "Main", 0, null)]
    [InlineData("-c:v libx265 -preset ultrafast -x265-params bframes=2:keyint=25:log-level=error -tag:v hvc1 -pix_fmt yuv420p", "Main", 25, 25)]
    public void Streams_of_real_encoders(string coding, string profile, int fewestB, int? gop)
    {
        var path = TestClip.Make(coding);
        using var meter = new StreamMeter(NullLogger.Instance);
        foreach (var unit in TestClip.UnitsOf(path))
        {
            using (unit)
            {
                meter.Take(unit);
            }
        }

        var picture = meter.Picture!;
        Assert.Equal((322, 242, 50, profile), (picture.Width, picture.Height, picture.Pictures, picture.Coding!.Profile));
        Assert.InRange(picture.FramesPerSecond, 24.5, 26);
        Assert.InRange(picture.BPictures, fewestB, fewestB == 0 ? 0 : 49);
        Assert.Equal(gop, picture.Gop.Usual);
        Assert.Equal(coding.Contains("3.1", StringComparison.Ordinal) ? "3.1" : picture.Coding.Level, picture.Coding.Level);
        Assert.False(picture.Coding.Interlaced);
    }

    [Fact]
    public void Hostile_slices_end_and_are_no_B_pictures_by_accident()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes =>
        {
            H264NalUnit.HasBSlices(bytes);
            return !H264NalUnit.HasBSlices([0, 0, 0, 1, 0x41]) && (bytes.Length == 0 || !H264NalUnit.HasBSlices([0, 0, 0, (byte)Math.Min(bytes.Length, 200), 0x67, .. bytes.AsSpan(1)]));
        }));
    }

    [Fact]
    public void Hostile_timestamps_give_finite_figures()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<long[]>(timestamps =>
        {
            using var meter = new StreamMeter(NullLogger.Instance);
            foreach (var timestamp in timestamps)
            {
                using var unit = Units.Picture(_time, timestamp / 4, key: timestamp % 3 == 0);
                meter.Take(unit);
            }

            return meter.Picture is not { } picture
                || (double.IsFinite(picture.FramesPerSecond) && double.IsFinite(picture.MeanBitrate) && double.IsFinite(picture.PeakBitrate) && picture.FramesPerSecond >= 0);
        }));
    }

    private PictureMeasure Measure(int pictures, Func<int, bool> isKey, Func<int, int> size)
    {
        using var meter = new StreamMeter(NullLogger.Instance);
        for (var number = 0; number < pictures; number++)
        {
            using var unit = Units.Picture(_time, 123_456_789 + ((long)number * Frame), isKey(number), size: size(number));
            meter.Take(unit);
        }

        return meter.Picture!;
    }
}

using FsCheck;
using FsCheck.Fluent;

using Supervision.Recorder.Configuration;
using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Probe;
using Supervision.Recorder.Provision;

namespace Supervision.Tests.Recorder.Provision;

/// <summary>What an encoder is asked for, by hand and over many cameras.</summary>
public sealed class EncoderPlanTests
{
    private static readonly VideoEncoder Usual = new()
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

    private static readonly VideoEncoderOptions Offer = new() { Encoding = "H264", Codec = PictureCodec.H264 };

    private static readonly Gen<VideoEncoderOptions> Offers =
        from sizes in Gen.Elements<Resolution>(new(640, 480), new(1280, 720), new(1920, 1080), new(2048, 1536), new(2560, 1440), new(1080, 1920)).ListOf()
        from profiles in Gen.Elements("Baseline", "Main", "High", "Extended", "Odd").ListOf()
        from rates in Gen.Elements(5d, 12.5, 15, 25, 29.97, 30, 60).ListOf()
        from gop in RangeOf(1, 300)
        from kbps in RangeOf(32, 20_000)
        from anchor in Gen.Elements<int?>(null, 0, 1, 3)
        from codec in Gen.Elements(PictureCodec.H264, PictureCodec.H265)
        select new VideoEncoderOptions
        {
            Encoding = codec.ToString().ToUpperInvariant(),
            Codec = codec,
            Resolutions = [.. sizes],
            CodecProfiles = [.. profiles.Distinct()],
            FrameRates = [.. rates],
            FrameRate = rates.Count > 0 ? new NumberRange(rates.Min(), rates.Max()) : null,
            GopLength = gop,
            BitrateKbps = kbps,
            MaxAnchorDistance = anchor,
        };

    private static readonly Gen<VideoEncoder> Encoders =
        from codec in Gen.Elements(PictureCodec.H264, PictureCodec.H265, PictureCodec.Jpeg)
        from profile in Gen.Elements<string?>(null, "Baseline", "Main", "High")
        from size in Gen.Elements<Resolution>(new(704, 576), new(1920, 1080), new(2560, 1440))
        from rate in Gen.Elements<double?>(null, 12.5, 25, 30)
        from gop in Gen.Elements<int?>(null, 25, 50, 250)
        from kbps in Gen.Elements<int?>(null, 512, 4096)
        from anchor in Gen.Elements<int?>(null, 1, 3)
        from interval in Gen.Elements<int?>(null, 1, 2)
        select Usual with
        {
            Codec = codec,
            Encoding = codec.ToString().ToUpperInvariant(),
            CodecProfile = profile,
            Resolution = size,
            FrameRate = rate,
            GopLength = gop,
            BitrateKbps = kbps,
            AnchorDistance = anchor,
            EncodingInterval = interval,
        };

    [Fact]
    public void A_camera_at_the_standard_is_left_alone()
    {
        var plan = EncoderPlan.Of(Usual, [Offer], CameraStandard.Usual, null);

        Assert.Equal(Usual, plan.Wanted);
        Assert.All(plan.Items, item => Assert.True(item is { Fits: true, IsPlanned: false, Why: null }));
    }

    [Theory]
    [InlineData("Main High Baseline", "Main", null)]
    [InlineData("High Baseline", "High", "the camera does not offer Main")]
    [InlineData("Baseline Odd", "Baseline", "the camera does not offer Main")]
    [InlineData("Odd", "Odd", "the camera does not offer Main")]
    [InlineData("", "Main", null)]
    public void Main_or_the_nearest_that_is_offered(string offered, string expected, string? why)
    {
        var offer = Offer with { CodecProfiles = offered.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
        var plan = EncoderPlan.Of(Usual with { CodecProfile = "Extended" }, [offer], CameraStandard.Usual, null);

        Assert.Equal(expected, plan.Wanted.CodecProfile);
        Assert.Equal(("Main", why), (Item(plan, CameraItem.CodecProfile).ShallBe, Item(plan, CameraItem.CodecProfile).Why));
    }

    [Theory]
    [InlineData("704x576", "1920x1080 1280x720", "1920x1080")]
    [InlineData("704x576", "2560x1440 3840x2160", "2560x1440")]
    [InlineData("704x576", "704x576 1280x720", "1280x720")] // The largest is too small.
    [InlineData("2560x1440", "1920x1080 2560x1440", "2560x1440")] // More is good too.
    [InlineData("1080x1920", "1080x1920", "1080x1920")] // Upright.
    [InlineData("704x576", "", "1920x1080")]
    public void The_least_size_that_is_enough(string now, string offered, string expected)
    {
        var offer = Offer with { Resolutions = [.. offered.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Size)] };
        var plan = EncoderPlan.Of(Usual with { Resolution = Size(now) }, [offer], CameraStandard.Usual, null);

        Assert.Equal(Size(expected), plan.Wanted.Resolution);
        Assert.Equal(EncoderChoices.Reaches(Size(now), new PictureSize(1920, 1080)), Item(plan, CameraItem.Resolution).Fits);
    }

    [Fact]
    public void A_camera_without_H264_keeps_its_codec_and_is_told_so()
    {
        var h265 = Usual with { Codec = PictureCodec.H265, Encoding = "H265", GopLength = 100 };
        var plan = EncoderPlan.Of(h265, [Offer with { Encoding = "H265", Codec = PictureCodec.H265 }], CameraStandard.Usual, null);

        Assert.Equal((PictureCodec.H265, 50), (plan.Wanted.Codec, plan.Wanted.GopLength));
        Assert.Equal((null, "the camera does not offer H.264"), (Item(plan, CameraItem.Codec).Target, Item(plan, CameraItem.Codec).Why));
        Assert.DoesNotContain(plan.Items, item => item.Item is CameraItem.CodecProfile);
    }

    [Fact]
    public void Where_nothing_else_switches_B_pictures_off_Baseline_does_and_stays()
    {
        var old = Usual with { AnchorDistance = null };
        var offer = Offer with { CodecProfiles = ["Baseline", "Main", "High"] };
        var plan = EncoderPlan.Of(old, [offer], CameraStandard.Usual, Shown(bPictures: 40));
        Assert.Equal("Baseline", plan.Wanted.CodecProfile);
        Assert.Equal("the camera has no switch for B pictures, and Baseline has none", Item(plan, CameraItem.CodecProfile).Why);

        Assert.All(EncoderPlan.Of(plan.Wanted, [offer], CameraStandard.Usual, Shown(bPictures: 0)).Items, item => Assert.True(item.Fits));
        Assert.Equal("Main", EncoderPlan.Of(old, [offer], CameraStandard.Usual, Shown(bPictures: 0)).Wanted.CodecProfile);
        Assert.Null(Item(EncoderPlan.Of(old, [offer with { CodecProfiles = ["Main"] }], CameraStandard.Usual, Shown(bPictures: 40)), CameraItem.BPictures).Target);
        Assert.Equal(1, EncoderPlan.Of(old, [offer with { MaxAnchorDistance = 3 }], CameraStandard.Usual, Shown(bPictures: 40)).Wanted.AnchorDistance);
    }

    [Fact]
    public void A_camera_is_never_asked_for_what_it_does_not_offer() => Check.QuickThrowOnFailure(Prop.ForAll(
        Encoders.ToArbitrary(),
        Offers.ToArbitrary(),
        Gen.Choose(0, 1).ToArbitrary(),
        (now, offer, b) =>
        {
            var wanted = EncoderPlan.Of(now, [offer], CameraStandard.Usual, Shown(b * 10)).Wanted;
            return wanted.Codec == now.Codec ? Good(now, wanted, offer) : wanted.Codec == offer.Codec && Good(now, wanted, offer);
        }));

    [Fact]
    public void What_is_wanted_is_wanted_no_more_when_it_is_there() => Check.QuickThrowOnFailure(Prop.ForAll(
        Encoders.ToArbitrary(),
        Offers.ToArbitrary(),
        Gen.Choose(0, 1).ToArbitrary(),
        (now, offer, b) =>
        {
            var first = EncoderPlan.Of(now, [offer], CameraStandard.Usual, Shown(b * 10));
            var stillB = first.Items.Any(item => item is { Item: CameraItem.BPictures, Fits: false, Target: null });
            var second = EncoderPlan.Of(first.Wanted, [offer], CameraStandard.Usual, Shown(stillB ? 10 : 0));
            return second.Wanted == first.Wanted && !second.Items.Any(item => item.IsPlanned);
        }));

    private static bool Good(VideoEncoder now, VideoEncoder wanted, VideoEncoderOptions offer) => wanted.Codec != offer.Codec
        || ((wanted.Resolution == now.Resolution || offer.Resolutions.Count == 0 || offer.Resolutions.Contains(wanted.Resolution))
            && (wanted.CodecProfile == now.CodecProfile || offer.CodecProfiles.Count == 0 || offer.CodecProfiles.Contains(wanted.CodecProfile))
            && (offer.FrameRates.Count == 0 || offer.FrameRates.Contains(wanted.FrameRate!.Value))
            && offer.GopLength?.Contains(wanted.GopLength!.Value) != false
            && offer.BitrateKbps?.Contains(wanted.BitrateKbps!.Value) != false);

    private static ItemPlan Item(EncoderPlan plan, CameraItem item) => plan.Items.Single(one => one.Item == item);

    private static Resolution Size(string text) => new(int.Parse(text.Split('x')[0]), int.Parse(text.Split('x')[1]));

    private static PictureMeasure Shown(int bPictures) => new()
    {
        Codec = Supervision.Media.Streams.VideoCodec.H264,
        Coding = null,
        Width = 1920,
        Height = 1080,
        Pictures = 250,
        FramesPerSecond = 25,
        Gop = new([50, 50], 0),
        BPictures = bPictures,
        Damaged = 0,
        MeanBitrate = 1,
        PeakBitrate = 1,
        SmartCodec = [],
        FormatChanges = 0,
    };

    private static Gen<NumberRange?> RangeOf(int min, int max) =>
        from low in Gen.Choose(min, max)
        from more in Gen.Choose(0, max)
        from has in Gen.Elements(true, false)
        select has ? new NumberRange(low, low + more) : (NumberRange?)null;
}

using NodaTime;

using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Media;
using Supervision.Recorder.Probe;
using Supervision.Recorder.Provision;

namespace Supervision.Tests.Recorder.Provision;

/// <summary>Time, sound and texts of a plan, without a camera.</summary>
public sealed class ProvisionPlanTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 8, 0);

    private static readonly CameraSettings Good = new()
    {
        Profile = new MediaProfile
        {
            Token = "p",
            Name = "p",
            AudioSourceConfiguration = "s",
            AudioEncoder = new AudioEncoder("a", "a", 1, "AAC", SoundCodec.Aac, 64, 16, null, null),
            VideoEncoder = new VideoEncoder
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
            },
        },
        Stream = default,
        Offers = default,
        SoundSource = default,
        SoundEncoder = default,
        Ntp = new(new NtpSetting(FromDhcp: false, ["10.0.0.1"]), null),
        Clock = new(Clock(0, "CST-8", byNtp: true), null),
        Texts = default,
    };

    [Theory]
    [InlineData(1.4, true)] // Half a second and half of 0.2 s of the way may be the measuring.
    [InlineData(-1.4, true)]
    [InlineData(1.7, false)]
    [InlineData(-3600, false)]
    public void A_clock_is_off_where_it_is_off_for_certain(double seconds, bool fits)
    {
        var item = Item(Good with { Clock = new(Clock(seconds, "CST-8", byNtp: true), null) }, CameraItem.Clock);

        Assert.Equal((fits, !fits), (item.Fits, item.IsPlanned));
    }

    [Theory]
    [InlineData("CST-8", false, true)]
    [InlineData("<+08>-8", false, true)]
    [InlineData("CST-08:00", false, true)]
    [InlineData("CST-8", true, false)]
    [InlineData("UTC0", false, false)]
    [InlineData("CST+8", false, false)]
    [InlineData(null, false, false)]
    public void Beijing_time_under_any_name(string? zone, bool daylightSaving, bool fits)
    {
        var clock = Clock(0, zone, byNtp: true);
        var item = Item(Good with { Clock = new(clock with { Settings = clock.Settings with { DaylightSaving = daylightSaving } }, null) }, CameraItem.TimeZone);

        Assert.Equal(fits, item.Fits);
        Assert.Equal(!fits, item.IsPlanned);
    }

    [Theory]
    [InlineData("10.0.0.1", false, true, "10.0.0.1", true)]
    [InlineData("10.0.0.1", false, false, "10.0.0.1 (not used)", false)]
    [InlineData("10.0.0.2", false, true, "10.0.0.2", false)]
    [InlineData("10.0.0.1", true, true, "from DHCP", false)]
    [InlineData("", false, true, "none", false)]
    public void The_time_server_is_the_one_that_is_wanted_and_used(string servers, bool fromDhcp, bool byNtp, string told, bool fits)
    {
        var settings = Good with { Ntp = new(new NtpSetting(fromDhcp, servers.Length == 0 ? [] : [servers]), null), Clock = new(Clock(0, "CST-8", byNtp), null) };
        var item = Item(settings, CameraItem.Ntp);

        Assert.Equal((told, fits, !fits), (item.Is, item.Fits, item.IsPlanned));
        Assert.DoesNotContain(ProvisionPlan.Of(settings, CameraStandard.Usual, null, null).Items, one => one.Item is CameraItem.Ntp);
    }

    [Fact]
    public void What_a_camera_does_not_tell_is_a_refusal_with_its_sentence()
    {
        var plan = ProvisionPlan.Of(Good with { Ntp = new(null, "no NTP here"), Clock = default }, CameraStandard.Usual with { Ntp = "10.0.0.1" }, null, "no stream");

        Assert.Equal(
            [(CameraItem.Stream, "no stream"), (CameraItem.Ntp, "no NTP here"), (CameraItem.TimeZone, "the camera does not tell its time"), (CameraItem.Clock, "the camera does not tell its time")],
            ProvisionRow.Of(plan).Where(row => row.Verdict is ItemVerdict.Refused).Select(row => (row.Item, row.Why!)));
    }

    private static ItemPlan Item(CameraSettings settings, CameraItem item) =>
        ProvisionPlan.Of(settings, CameraStandard.Usual with { Ntp = "10.0.0.1" }, null, null).Items.Single(one => one.Item == item);

    private static ClockReading Clock(double offset, string? zone, bool byNtp) =>
        new(new DeviceDateTime(byNtp, DaylightSaving: false, zone, Now), Now, Duration.FromSeconds(offset), Duration.FromMilliseconds(200));
}

using NodaTime;

using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>A camera's clock: measured first, without login, and used for the login.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly FakeOnvifDevice _device = new FakeOnvifDevice().Play(Capture.Axis);

    public void Dispose() => _device.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-9 * 3600, 3)]
    [InlineData(31_536_000, 4)]
    public async Task Offset_OfHoursWithSlowAnswers_MeasuredAndUsed(int ahead, int roundTrip)
    {
        _device.Guard = Guards.Token(_device);
        (_device.Ahead, _device.RoundTrip) = (Duration.FromSeconds(ahead), Duration.FromSeconds(roundTrip));
        using var camera = await _device.ConnectAsync(Guards.Login);
        var clock = camera.Clock!;
        Assert.InRange((clock.Offset - _device.Ahead).TotalSeconds, -clock.Uncertainty.TotalSeconds, clock.Uncertainty.TotalSeconds);
        Assert.InRange((clock.Offset - _device.Ahead).TotalSeconds, -0.51, 0.51); // The way there and back takes as long: nothing of it is left.
        Assert.Equal(Duration.FromSeconds(roundTrip), clock.RoundTrip);
        Assert.Equal("GetSystemDateAndTime", _device.Operations.First());
        Assert.Null(_device.Requests[0].Token);
        Assert.Equal("P3818-PVE", camera.Information.Model);
    }

    [Fact]
    public async Task Clock_ToldAfterLoginOnly_MeasuredThen()
    {
        var digest = Guards.HttpDigest("MD5");
        _device.Guard = request => request.Operation == "GetSystemDateAndTime" && request.Authorization is null ? new FakeReply(401, []) : digest(request);
        _device.Ahead = Duration.FromMinutes(3);
        using var camera = await _device.ConnectAsync(Guards.Login);
        Assert.Equal(180, camera.Clock!.Offset.TotalSeconds, 1.0);
        Assert.Equal(LoginWay.HttpDigest, camera.Login);
    }

    [Fact]
    public async Task Clock_NeverTold_CameraStillUsable()
    {
        _device.Answer("GetSystemDateAndTime", _ => FakeReply.Fault(500, "Receiver", "", "ter:ActionNotSupported"));
        using var camera = await _device.ConnectAsync();
        Assert.Null(camera.Clock);
    }

    [Fact]
    public void Reading_OnlyLocalTimeAndZone_UtcFollows()
    {
        var settings = Read("<TimeZone><TZ>CST-8</TZ></TimeZone><LocalDateTime><Time><Hour>7</Hour><Minute>5</Minute><Second>60</Second></Time><Date><Year>2026</Year><Month>1</Month><Day>1</Day></Date></LocalDateTime>");
        Assert.Equal(Instant.FromUtc(2025, 12, 31, 23, 5, 59), settings.Utc);
        Assert.Equal(DeviceDateTime.Beijing, settings.TimeZone);
    }

    [Theory]
    [InlineData("<UTCDateTime><Time><Hour>24</Hour><Minute>0</Minute><Second>0</Second></Time><Date><Year>2026</Year><Month>1</Month><Day>1</Day></Date></UTCDateTime>")]
    [InlineData("<UTCDateTime><Time><Hour>1</Hour><Minute>0</Minute><Second>0</Second></Time><Date><Year>2026</Year><Month>2</Month><Day>30</Day></Date></UTCDateTime>")]
    [InlineData("<UTCDateTime><Time><Hour>1</Hour><Minute>0</Minute><Second>0</Second></Time><Date><Year>99999</Year><Month>2</Month><Day>3</Day></Date></UTCDateTime>")]
    [InlineData("<UTCDateTime/>")]
    public void Reading_NoDate_Refused(string time) => Assert.Throws<BadAnswerException>(() => Read(time));

    [Theory]
    [InlineData("CST-8", 8 * 3600)]
    [InlineData("CST+8:00:00", -8 * 3600)]
    [InlineData("<+0530>-5:30", 19800)]
    [InlineData("EST5EDT,M3.2.0,M11.1.0", -5 * 3600)]
    [InlineData("UTC0", 0)]
    public void Zone_Posix_Read(string zone, int seconds) => Assert.Equal(seconds, PosixZone.Offset(zone)!.Value.Seconds);

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("")]
    [InlineData("CST-99")]
    public void Zone_Other_NotGuessed(string zone) => Assert.Null(PosixZone.Offset(zone));

    private static DeviceDateTime Read(string inner)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes($"<R><SystemDateAndTime><DateTimeType>NTP</DateTimeType>{inner}</SystemDateAndTime></R>");
        return new GetSystemDateAndTime().Read(AnswerReader.Read(bytes, bytes.Length));
    }
}

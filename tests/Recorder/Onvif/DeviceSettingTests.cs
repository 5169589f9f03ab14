using NodaTime;

using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Imaging;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>What is set in a camera.</summary>
public sealed class DeviceSettingTests : IDisposable
{
    private readonly FakeOnvifDevice _device = new FakeOnvifDevice().Play(Capture.Reolink);

    public void Dispose() => _device.Dispose();

    [Fact]
    public async Task Clock_SetByHand_TokensFollow()
    {
        _device.Guard = Guards.Token(_device);
        _device.Ahead = Duration.FromHours(5);
        _device.Answer("SetSystemDateAndTime", request =>
        {
            Assert.Equal(("Manual", "CST-8", "2026"), (request.Said("DateTimeType"), request.Said("TZ"), request.Said("Year")));
            _device.Ahead = Duration.Zero;
            return FakeReply.Soap("<SetSystemDateAndTimeResponse/>");
        });
        using var camera = await _device.ConnectAsync(Guards.Login);
        await camera.Device.SetClockAsync(byNtp: false, DeviceDateTime.Beijing, _device.Time.GetCurrentInstant(), CancellationToken.None);
        var asked = _device.Requests.Count;
        await camera.Device.NtpAsync(CancellationToken.None);
        Assert.Equal(asked + 1, _device.Requests.Count); // Accepted at once.
        Assert.InRange((await camera.Device.ClockAsync(CancellationToken.None))!.Offset.TotalSeconds, -1, 1);
    }

    [Fact]
    public async Task Clock_ByNtp_NoTimeIsSent()
    {
        _device.Answer("SetSystemDateAndTime", "<SetSystemDateAndTimeResponse/>");
        _device.Answer("SetNTP", "<SetNTPResponse/>");
        using var camera = await _device.ConnectAsync();
        await camera.Device.SetNtpAsync(new NtpSetting(false, ["10.0.0.1"]), CancellationToken.None);
        Assert.Equal("10.0.0.1", _device.Requests[^1].Said("IPv4Address"));
        await camera.Device.SetClockAsync(byNtp: true, DeviceDateTime.Beijing, _device.Time.GetCurrentInstant(), CancellationToken.None);
        var set = _device.Requests.Single(request => request.Operation == "SetSystemDateAndTime");
        Assert.Null(set.Said("UTCDateTime"));
        Assert.Equal("NTP", set.Said("DateTimeType"));
    }

    [Fact]
    public async Task Hostname_Read()
    {
        using var camera = await _device.ConnectAsync();
        Assert.NotEqual("", await camera.Device.HostnameAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Picture_SetAndRead()
    {
        _device.Answer("SetImagingSettings", "<SetImagingSettingsResponse/>");
        _device.Answer("GetImagingSettings", "<GetImagingSettingsResponse><ImagingSettings><BacklightCompensation><Mode>OFF</Mode></BacklightCompensation><WideDynamicRange><Mode>ON</Mode><Level>50</Level></WideDynamicRange></ImagingSettings></GetImagingSettingsResponse>");
        using var camera = await _device.ConnectAsync();
        await camera.Imaging!.SetAsync("v", new PictureSettings { Brightness = 0.5 }, CancellationToken.None);
        Assert.Equal("0.5", _device.Requests[^1].Said("Brightness"));
        Assert.Null(_device.Requests[^1].Said("Contrast"));
        Assert.Equal(new PictureSettings { BacklightCompensation = false, WideDynamicRange = true }, await camera.Imaging.SettingsAsync("v", CancellationToken.None));
    }
}

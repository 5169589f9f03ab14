using Supervision.Recorder.Onvif;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Addresses that cameras give, put right.</summary>
public sealed class AddressRepairTests
{
    [Theory]
    [InlineData("http://10.9.8.7/onvif/device_service", "http://10.9.8.7/onvif/device_service", "http://10.9.8.7/onvif/media?x=1", "http://10.9.8.7/onvif/media?x=1")]
    [InlineData("http://10.9.8.7/onvif/device_service", null, "http://10.9.8.7:8000/media", "http://10.9.8.7:8000/media")] // A port of its own stays.
    [InlineData("http://10.9.8.7/onvif/device_service", "http://0.0.0.0/d", "http://0.0.0.0/media", "http://10.9.8.7/media")]
    [InlineData("http://10.9.8.7/onvif/device_service", "http://127.0.0.1/d", "http://127.0.0.1/media", "http://10.9.8.7/media")]
    [InlineData("http://10.9.8.7/onvif/device_service", null, "http://[fe80::1%252]/media", "http://10.9.8.7/media")]
    [InlineData("http://nat.example:8080/onvif/device_service", "http://192.168.1.4/d", "http://192.168.1.4/media", "http://nat.example:8080/media")] // A port forward.
    [InlineData("http://nat.example:8080/onvif/device_service", "http://192.168.1.4/d", "http://192.168.1.4:554/media", "http://nat.example:554/media")]
    [InlineData("https://10.9.8.7/onvif/device_service", "http://10.9.8.7/d", "http://10.9.8.7/media", "https://10.9.8.7/media")] // No way back from TLS.
    [InlineData("http://[2001:db8::7]/onvif/device_service", "http://[fe80::7]/d", "http://[fe80::7]/media", "http://[2001:db8::7]/media")]
    [InlineData("http://10.9.8.7/onvif/device_service", null, "http://user:pw@10.9.8.7/media", "http://10.9.8.7/media")]
    [InlineData("http://10.9.8.7/onvif/device_service", null, "file:///etc/passwd", null)]
    [InlineData("http://10.9.8.7/onvif/device_service", null, "/onvif/media", null)]
    [InlineData("http://10.9.8.7/onvif/device_service", null, "", null)]
    public void Service_Repaired(string reached, string? claimed, string given, string? expected) =>
        Assert.Equal(expected, new AddressRepair(new Uri(reached), claimed).Service(given)?.AbsoluteUri);

    [Theory]
    [InlineData("rtsp://192.168.2.61:554/", "rtsp://10.9.8.7:554/")]
    [InlineData("rtsp://0.0.0.0/ch1?a=1&b=2", "rtsp://10.9.8.7/ch1?a=1&b=2")]
    [InlineData("rtsp://admin:secret@127.0.0.1:8554/ch1", "rtsp://10.9.8.7:8554/ch1")]
    [InlineData(" rtsp://[fe80::1]/ch1 ", "rtsp://10.9.8.7/ch1")]
    [InlineData("rtsp:///ch1", null)]
    [InlineData("gopher://10.9.8.7/", null)]
    public void Stream_Repaired(string given, string? expected) =>
        Assert.Equal(expected, new AddressRepair(new Uri("http://10.9.8.7/onvif/device_service"), null).Stream(given)?.OriginalString);
}

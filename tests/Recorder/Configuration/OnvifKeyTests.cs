using Supervision.Recorder.Configuration.Binding;

namespace Supervision.Tests.Recorder.Configuration;

/// <summary>Cameras that are given by their ONVIF address.</summary>
public sealed class OnvifKeyTests : IDisposable
{
    private readonly SiteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("192.168.1.64", "http://192.168.1.64/onvif/device_service")]
    [InlineData("192.168.1.64:8080", "http://192.168.1.64:8080/onvif/device_service")]
    [InlineData("camera-3.hall.example", "http://camera-3.hall.example/onvif/device_service")]
    [InlineData("http://192.168.1.64:8080", "http://192.168.1.64:8080/onvif/device_service")]
    [InlineData("https://192.168.1.64/onvif/services", "https://192.168.1.64/onvif/services")]
    [InlineData("fd00::1", "http://[fd00::1]/onvif/device_service")]
    [InlineData("[fd00::1]:81", "http://[fd00::1]:81/onvif/device_service")]
    [InlineData("", null)]
    [InlineData("rtsp://192.168.1.64/stream1", null)]
    [InlineData("http://admin:geheim@192.168.1.64", null)]
    [InlineData("admin:geheim@192.168.1.64", null)]
    [InlineData("192.168.1.64/onvif", null)]
    [InlineData("192.168.1.64:port", null)]
    [InlineData("192.168.1.64 ", null)]
    [InlineData("http://192.168.1.64/?password=geheim", null)]
    public void Address_IsHostPortOrService(string text, string? service) => Assert.Equal(service, OnvifAddress.Parse(text)?.AbsoluteUri);

    [Fact]
    public void Camera_ByOnvif_IsNamedAndMayBeConnectedTo()
    {
        var result = _folder.Load(SiteFolder.Minimal.Replace("address: rtsp://192.168.1.64/stream1", "onvif: 192.168.1.64:8080\n    serial: SN-1\n    reference: \"urn:uuid:1\"\n    profile: main"));
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        var camera = Assert.Single(result.Value!.Cameras);
        Assert.Null(camera.Address);
        Assert.Equal(("http://192.168.1.64:8080/onvif/device_service", "SN-1", "urn:uuid:1", "main"), (camera.Onvif!.AbsoluteUri, camera.Serial, camera.Reference, camera.Profile));
        Assert.Equal(["192.168.1.64"], result.Value.AllowedHosts);
    }

    [Fact]
    public void Camera_WithoutName_IsDoubtful()
    {
        var result = _folder.Load(SiteFolder.Minimal.Replace("address: rtsp://192.168.1.64/stream1", "onvif: 192.168.1.64"));
        Assert.Empty(result.Errors);
        Assert.Contains("neither serial nor reference says which camera this is", Assert.Single(result.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WrongKeys_AreToldAtOnce_WithoutTheAddress()
    {
        var result = _folder.Load("""
            profile: changchun-bmzx
            division: "220104"
            hall: 前进街道便民服务中心
            zones: [{id: service, name: 综合受理区}]
            cameras:
              - {id: cam1, name: 综合受理区1号, zone: service, onvif: "admin:geheim@10.0.0.1", serial: "x"}
              - {id: cam2, name: 综合受理区2号, zone: service, onvif: 10.0.0.2, address: "rtsp://10.0.0.2/1", serial: ""}
              - {id: cam3, name: 综合受理区3号, zone: service, address: "rtsp://10.0.0.3/1", serial: SN-3, profile: main}
            """);
        Assert.Equal(
            [
                "6:53: 'cameras[0].onvif' is not an address; write host, host:port or http://host[:port]/onvif/device_service",
                "7:53: a camera has one address: 'cameras[1].address' (its RTSP stream) or 'cameras[1].onvif' (the camera itself, which is asked for its stream); take one out",
                "7:101: 'cameras[1].serial' is ''; write 1 to 128 characters without blanks at the ends",
                "8:84: 'cameras[2].serial' belongs to a camera with 'onvif'; take it out, or give the ONVIF address in place of the RTSP address",
                "8:99: 'cameras[2].profile' belongs to a camera with 'onvif'; take it out, or give the ONVIF address in place of the RTSP address",
            ],
            result.Errors.Select(error => error.ToString().Replace(_folder.File + ":", "")));
        Assert.All(result.Errors, error => Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal));
    }
}

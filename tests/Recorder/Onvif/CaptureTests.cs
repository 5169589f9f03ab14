using Supervision.Recorder.Onvif;
using Supervision.Recorder.Onvif.Device;
using Supervision.Recorder.Onvif.Events;
using Supervision.Recorder.Onvif.Media;
using Supervision.Tests.Architecture;
using Supervision.Tests.Recorder.Onvif.Schema;

using Ver10 = Supervision.Recorder.Onvif.Media.Ver10;
using Ver20 = Supervision.Recorder.Onvif.Media.Ver20;

namespace Supervision.Tests.Recorder.Onvif;

/// <summary>Real cameras, replayed.</summary>
public sealed class CaptureTests
{
    [Fact]
    public async Task Axis_Read()
    {
        using var device = new FakeOnvifDevice().Play(Capture.Axis);
        using var camera = await device.ConnectAsync();
        Assert.Equal(new DeviceInformation("AXIS", "P3818-PVE", "11.9.60", "B8A44FA04F26", "7DB"), camera.Information);
        Assert.All(device.Requests, request => Assert.Equal("10.9.8.7", request.Address.Host));
        var scopes = await camera.Device.ScopesAsync(CancellationToken.None);
        Assert.Equal(("AXIS P3818-PVE", "P3818-PVE", "S G T M"), (scopes.Name, scopes.Hardware, string.Join(' ', scopes.Profiles)));
        Assert.Equal("", await camera.Device.EndpointReferenceAsync(CancellationToken.None));
        var network = Assert.Single(await camera.Device.NetworkInterfacesAsync(CancellationToken.None));
        Assert.Equal(("eth0", "B8:A4:4F:A0:4F:26", true, "192.168.2.82/24 192.168.0.90/24"), (network.Name, network.HardwareAddress, network.Dhcp, string.Join(' ', network.Addresses)));
        Assert.Null(camera.Ptz);
        Assert.Empty(await camera.Media!.AudioSourcesAsync(CancellationToken.None));
        var silent = await Assert.ThrowsAsync<OnvifException>(() => camera.Media.AudioEncodersAsync(CancellationToken.None));
        Assert.Contains("it has no audio", silent.Message, StringComparison.Ordinal);
        var topics = await camera.Events!.TopicsAsync(CancellationToken.None);
        Assert.Equal(
            ["Device/Tampering/ShockDetected", "VideoSource/Tampering", "VideoSource/GlobalSceneChange/ImagingService"],
            topics.Where(topic => Topics.KindOf(topic) is CameraEventKind.Tamper));
    }

    [Fact]
    public async Task Axis_ProfilesByTheOlderService()
    {
        using var device = new FakeOnvifDevice().Play(Capture.Axis);
        using var camera = await device.ConnectAsync();
        var profile = (await camera.Media!.ProfilesAsync(CancellationToken.None))[0];
        Assert.Equal(("profile_1_h264", "profile_1 h264", true, "0", "0"), (profile.Token, profile.Name, profile.IsFixed, profile.VideoSource, profile.VideoSourceConfiguration));
        var stream = await camera.Media.StreamAsync(profile.Token, CancellationToken.None);
        Assert.Equal("rtsp://10.9.8.7/onvif-media/media.amp?profile=profile_1_h264&sessiontimeout=60&streamtype=unicast", stream.OriginalString);
    }

    [Fact]
    public async Task Reolink_Read()
    {
        using var device = new FakeOnvifDevice().Play(Capture.Reolink);
        using var camera = await device.Connector().ConnectAsync(new Uri("http://10.9.8.7:8000/onvif/device_service"), null, CancellationToken.None);
        Assert.Equal("E1 Zoom", camera.Information.Model);
        Assert.Equal("pool.ntp.org", Assert.Single((await camera.Device.NtpAsync(CancellationToken.None)).Servers));
        Assert.Equal(new DeviceCapabilities(true, true, 1), await camera.Device.CapabilitiesAsync(CancellationToken.None));
        Assert.NotNull(camera.Ptz);
        Assert.Empty(await camera.Ptz.PresetsAsync("000", CancellationToken.None));
        Assert.Equal(false, (await camera.Ptz.StatusAsync("000", CancellationToken.None)).IsMoving);
        var settings = await camera.Imaging!.SettingsAsync("000", CancellationToken.None);
        Assert.Equal((128.0, "AUTO"), (settings.Brightness, settings.IrCutFilter));
        Assert.Contains(CameraEventKind.Motion, (await camera.Events!.TopicsAsync(CancellationToken.None)).Select(Topics.KindOf));
        Assert.Equal("rtsp://10.9.8.7:554/", (await camera.Media!.StreamAsync("000", CancellationToken.None)).OriginalString);
        Assert.Equal(["http://10.9.8.7:8000/onvif/Media2", "http://10.9.8.7:8000/onvif/media_service"], device.Requests.TakeLast(2).Select(request => request.Address.AbsoluteUri));
    }

    [Fact]
    public void Reolink_EncodersOfTheOlderService()
    {
        var profile = Read(Capture.Reolink, new Ver10.GetProfiles())[0];
        Assert.True(profile.HasSound);
        Assert.Equal("000", profile.PtzConfiguration);
        var video = profile.VideoEncoder!;
        Assert.Equal((PictureCodec.H264, "Main", new Resolution(2048, 1536), 15.0, 1024, 30), (video.Codec, video.CodecProfile, video.Resolution, video.FrameRate, video.BitrateKbps, video.GopLength));
        Assert.Equal((SoundCodec.Aac, 16, 16), (profile.AudioEncoder!.Codec, profile.AudioEncoder.BitrateKbps, profile.AudioEncoder.SampleRateKhz));
        var options = Assert.Single(Read(Capture.Reolink, new Ver10.GetVideoEncoderConfigurationOptions("000")));
        Assert.Equal(["2560x1920", "2560x1440", "2048x1536", "2304x1296"], options.Resolutions.Select(resolution => resolution.ToString()));
        Assert.Equal((new NumberRange(15, 20), new NumberRange(1, 100), "Main"), (options.FrameRate, options.GopLength, Assert.Single(options.CodecProfiles)));
    }

    /// <summary>What real cameras said can be said back to them.</summary>
    [Fact]
    public void Encoders_OfRealCameras_WrittenBackAsPublished()
    {
        var encoders = new[] { Capture.Axis, Capture.Reolink }.SelectMany(capture => Read(capture, new Ver10.GetVideoEncoderConfigurations())).ToList();
        var sounds = Read(Capture.Reolink, new Ver10.GetAudioEncoderConfigurations());
        var requests = encoders.Select(encoder => new Ver10.SetVideoEncoderConfiguration(encoder).Write())
            .Concat(encoders.Select(encoder => new Ver20.SetVideoEncoderConfiguration(encoder).Write()))
            .Concat(sounds.Select(sound => new Ver10.SetAudioEncoderConfiguration(sound).Write()))
            .Concat(sounds.Select(sound => new Ver20.SetAudioEncoderConfiguration(sound).Write())).ToList();
        Assert.True(requests.Count > 10);
        Offenders.None("Encoders are written back as published", requests.SelectMany(request => SchemaWalker.Faults(OnvifSchema.Published, request)));
    }

    private static T Read<T>(Capture capture, Supervision.Recorder.Onvif.Soap.Request<T> request) => Answers.Read(capture[request.Operation].Answer, request);
}
